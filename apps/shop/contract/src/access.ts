import { accessTable } from '@plinth/kit/contract'
import { backOfficeRules } from './back-office/index.ts'
import { checkoutRules } from './checkout.ts'
import { orderRules } from './orders.ts'
import { roles, type Rules } from './roles.ts'

const accountRules = {
  'account:own': { customer: 'own', support: 'own', catalogue: 'own', admin: 'own' },
  'mails:read': { support: 'any', admin: 'any' },
} as const satisfies Rules

/** Who may do what. What does not stand here is refused to everybody. */
export const access = accessTable({
  roles,
  rules: { ...accountRules, ...checkoutRules, ...orderRules, ...backOfficeRules },
})
