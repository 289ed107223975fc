import type { Rules } from '../roles.ts'
import { couponRoutes } from './coupons.ts'
import { deskRoutes } from './desk.ts'
import { officeRoutes } from './office.ts'
import { productRoutes, stockRoutes } from './products.ts'

export { Coupon, CouponInput } from './coupons.ts'
export { AuditEntry, Dashboard, Modes, Person } from './office.ts'
export {
  EditedProduct,
  EditedProductCard,
  EditedVariant,
  ImportProblem,
  ImportResult,
  NewProduct,
  ProductChange,
  StockLevel,
  StockMovement,
  VariantChange,
} from './products.ts'

export const backOfficeErrors = {
  'back-office/unknown-product': { status: 404, title: 'There is no such product' },
  'back-office/price-invalid': { status: 422, title: 'The price before a reduction must be higher than the price' },
  'back-office/unknown-variant': { status: 404, title: 'There is no such variant' },
  'back-office/unknown-category': { status: 422, title: 'There is no such category' },
  'back-office/slug-taken': { status: 409, title: 'Another product has this slug' },
  'back-office/sku-taken': { status: 409, title: 'Another variant has this stock number' },
  'back-office/stock-too-low': { status: 409, title: 'That many are not there: some are reserved or sold' },
  'back-office/unknown-coupon': { status: 404, title: 'There is no such coupon' },
  'back-office/coupon-taken': { status: 409, title: 'There is a coupon with this code already' },
  'back-office/coupon-invalid': { status: 422, title: 'The coupon contradicts itself' },
  'back-office/unknown-person': { status: 404, title: 'There is no such account' },
  'back-office/last-admin': { status: 409, title: 'The last administrator stays one' },
  'back-office/unknown-return': { status: 404, title: 'There is no such return' },
  'back-office/return-decided': { status: 409, title: 'This return was decided already' },
} as const

const catalogueStaff = { catalogue: 'any', admin: 'any' } as const
const orderStaff = { support: 'any', admin: 'any' } as const
const everyStaff = { support: 'any', catalogue: 'any', admin: 'any' } as const

export const backOfficeRules = {
  'products:read': everyStaff,
  'products:edit': catalogueStaff,
  'stock:read': everyStaff,
  'stock:edit': catalogueStaff,
  'coupons:read': everyStaff,
  'coupons:edit': catalogueStaff,
  'desk:read': orderStaff,
  'desk:advance': orderStaff,
  'desk:refund': orderStaff,
  'dashboard:read': everyStaff,
  'audit:read': { admin: 'any' },
  'people:read': orderStaff,
  'people:edit': { admin: 'any' },
  'modes:read': everyStaff,
  'modes:edit': { admin: 'any' },
} as const satisfies Rules

export const backOfficeRoutes = {
  ...productRoutes,
  ...stockRoutes,
  ...couponRoutes,
  ...deskRoutes,
  ...officeRoutes,
} as const
