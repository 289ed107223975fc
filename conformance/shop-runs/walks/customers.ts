import { address, buy, signIn, write } from '../shop-api.ts'
import { open, press, reach } from '../steps.ts'
import type { Walks } from './walk.ts'

const email = 'customer@shop.example'

export const customers: Walks = {
  'a customer': async (arrive, look) => {
    const { page, context } = await arrive()
    await signIn(context.request, email)
    await open(page, '/account/addresses')
    await press(page, 'Add an address')
    await page.getByRole('dialog').waitFor()
    await look(page, 'a new address')
    await write(context.request, '/api/account/addresses', { ...address, isDefault: true })
    await open(page, '/account/addresses')
    await look(page, 'address book')
    const { number } = await buy(context.request, 'TX-02-OAT', email)
    for (const [name, path] of Object.entries({
      'your orders': '/account/orders',
      'name and security': '/account/security',
      'your data': '/account/privacy',
      'an order': `/orders/${number}`,
    })) {
      await open(page, path)
      await look(page, name)
    }
    await press(page, 'Cancel the order')
    await page.getByRole('dialog').waitFor()
    await look(page, 'cancelling an order')

    await write(context.request, '/api/cart/lines', { sku: 'TA-01-SAND', quantity: 1 })
    await open(page, '/checkout')
    await reach(page, 'Where does it go?')
    await look(page, 'checkout with an address book')
  },
}
