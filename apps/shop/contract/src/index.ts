/**
 * What the shop's API promises. The service, the typed client of the web, the OpenAPI document and the fuzz tests are
 * made from this one description.
 */
import { contract } from '@plinth/kit/contract'
import { accountErrors, accountRoutes, addressRoutes, tokenRoutes } from './account.ts'
import { backOfficeErrors, backOfficeRoutes } from './back-office/index.ts'
import { cartErrors, cartRoutes } from './cart.ts'
import { catalogueErrors, catalogueRoutes } from './catalogue.ts'
import { checkoutErrors, checkoutRoutes } from './checkout.ts'
import { mailRoutes } from './mail.ts'
import { orderErrors, orderRoutes } from './orders.ts'
import { fakeProviderRoutes, paymentErrors, paymentRoutes } from './payments.ts'

export * from './access.ts'
export * from './account.ts'
export * from './back-office/index.ts'
export * from './cart.ts'
export * from './catalogue.ts'
export * from './checkout.ts'
export * from './mail.ts'
export * from './order-states.ts'
export * from './orders.ts'
export * from './payments.ts'
export * from './regions.ts'
export * from './roles.ts'
export * from './shapes.ts'

export const shop = contract({
  title: 'Shop',
  version: '1.0.0',
  routes: {
    ...catalogueRoutes,
    ...cartRoutes,
    ...accountRoutes,
    ...addressRoutes,
    ...tokenRoutes,
    ...checkoutRoutes,
    ...paymentRoutes,
    ...fakeProviderRoutes,
    ...orderRoutes,
    ...backOfficeRoutes,
    ...mailRoutes,
  },
  errors: {
    ...catalogueErrors,
    ...cartErrors,
    ...accountErrors,
    ...checkoutErrors,
    ...paymentErrors,
    ...orderErrors,
    ...backOfficeErrors,
  },
})
