import { buy, password, signIn, write } from '../shop-api.ts'
import { cartSays, open, press, reach, signInAs } from '../steps.ts'
import type { Journeys } from './journey.ts'

const customer = 'customer@shop.example'

export const accounts: Journeys = {
  'what was in the cart before signing in joins what was there from before': async (arrive) => {
    const [elsewhere, { page, context }] = await Promise.all([arrive(), arrive()])
    await signIn(elsewhere.context.request, customer)
    await write(elsewhere.context.request, '/api/cart/lines', { sku: 'KI-01-SAGE', quantity: 1 })

    await write(context.request, '/api/cart/lines', { sku: 'TA-01-SAND', quantity: 2 })
    await open(page, '/account/sign-in?next=/cart')
    await cartSays(page, '2 items')
    await signInAs(page, customer, password)
    await reach(page, 'Your cart')
    await page.getByRole('link', { name: 'Enamel Kettle' }).waitFor()
    await page.getByRole('link', { name: 'Stoneware Mug' }).waitFor()
  },

  'the back office gives a part of the money back, and the buyer sees it': async (arrive) => {
    const [buyer, clerk] = await Promise.all([arrive(), arrive()])
    await signIn(buyer.context.request, customer)
    const { number } = await buy(buyer.context.request, 'TX-02-OAT', customer)
    await signIn(clerk.context.request, 'support@shop.example')
    await open(clerk.page, `/back-office/orders/${number}`)
    await press(clerk.page, 'Refund …')
    await clerk.page.getByLabel('Amount in dollars').fill('5.00')
    await clerk.page.getByLabel('Reason').fill('A loose thread')
    await press(clerk.page, 'Give it back')
    await clerk.page.getByText(/^\$5\.00 on .*: A loose thread$/).waitFor()

    await open(buyer.page, `/orders/${number}`)
    await buyer.page.getByText('Partly refunded').waitFor()
    await buyer.page.getByText('$5.00 went back to your card.').waitFor()
  },

  'signing out everywhere ends every other session too': async (arrive) => {
    const [laptop, phone] = await Promise.all([arrive(), arrive()])
    await signIn(laptop.context.request, customer)
    await signIn(phone.context.request, customer)
    await open(phone.page, '/account/orders')
    await reach(phone.page, 'Your orders')
    await open(laptop.page, '/account/security')
    await press(laptop.page, 'Sign out everywhere')
    await laptop.page.getByRole('link', { name: 'Sign in' }).waitFor()
    await phone.page.reload()
    await reach(phone.page, 'Sign in')
  },
}
