import { decideReturn } from '../refunds/decide-return.ts'
import { refundOrder } from '../refunds/refund-order.ts'
import type { Services } from '../services.ts'
import { changeCoupon } from './coupons/change-coupon.ts'
import { createCoupon } from './coupons/create-coupon.ts'
import { listCoupons } from './coupons/list-coupons.ts'
import { getDashboard } from './dashboard/get-dashboard.ts'
import { advanceOrder } from './desk/advance-order.ts'
import { listDeskOrders } from './desk/list-desk-orders.ts'
import { listReturns } from './desk/list-returns.ts'
import { listAudit } from './list-audit.ts'
import { changeModes } from './modes/change-modes.ts'
import { getModes } from './modes/get-modes.ts'
import { changeRole } from './people/change-role.ts'
import { listPeople } from './people/list-people.ts'
import { changeProduct } from './products/change-product.ts'
import { changeVariant } from './products/change-variant.ts'
import { createProduct } from './products/create-product.ts'
import { exportProducts } from './products/export-products.ts'
import { getEditedProduct } from './products/get-edited-product.ts'
import { importProducts } from './products/import-products.ts'
import { listEditedProducts } from './products/list-edited-products.ts'
import { changeStock } from './stock/change-stock.ts'
import { getStock } from './stock/get-stock.ts'
import { listStock } from './stock/list-stock.ts'

export function backOfficeHandlers(services: Services) {
  return {
    listEditedProducts: listEditedProducts(services),
    getEditedProduct: getEditedProduct(services),
    createProduct: createProduct(services),
    changeProduct: changeProduct(services),
    changeVariant: changeVariant(services),
    exportProducts: exportProducts(services),
    importProducts: importProducts(services),
    listStock: listStock(services),
    getStock: getStock(services),
    changeStock: changeStock(services),
    listCoupons: listCoupons(services),
    createCoupon: createCoupon(services),
    changeCoupon: changeCoupon(services),
    listDeskOrders: listDeskOrders(services),
    advanceOrder: advanceOrder(services),
    refundOrder: refundOrder(services),
    listReturns: listReturns(services),
    decideReturn: decideReturn(services),
    getDashboard: getDashboard(services),
    listAudit: listAudit(services),
    listPeople: listPeople(services),
    changeRole: changeRole(services),
    getModes: getModes(services),
    changeModes: changeModes(services),
  }
}
