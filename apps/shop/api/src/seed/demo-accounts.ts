import type { Role } from '@shop/contract'

/** Stated in the README: whoever seeds a shop with these must not put it on the internet as it is. */
export const demoPassword = 'plinth-demo-1'

export const demoAccounts: readonly { readonly email: string; readonly name: string; readonly role: Role }[] = [
  { email: 'admin@shop.example', name: 'Ada Admin', role: 'admin' },
  { email: 'support@shop.example', name: 'Sam Support', role: 'support' },
  { email: 'catalogue@shop.example', name: 'Cleo Catalogue', role: 'catalogue' },
  { email: 'customer@shop.example', name: 'Casey Customer', role: 'customer' },
]
