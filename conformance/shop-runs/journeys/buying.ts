import { expect } from 'vitest'
import { read, signIn, takeAllOff, write } from '../shop-api.ts'
import { cartSays, goToPayment, open, payWith, press, reach } from '../steps.ts'
import type { Visitor } from '../visitor.ts'
import type { Journeys } from './journey.ts'

const mug = { sku: 'TA-01-SAND', quantity: 1 }
const pen = { sku: 'DE-02-FINE', quantity: 1 }

export const buying: Journeys = {
  'a product goes into the cart, and two of it cost twice as much': async (arrive) => {
    const { page } = await arrive()
    await open(page, '/products/stoneware-mug')
    await press(page, 'Put into the cart')
    await cartSays(page, '1 item')
    await page.getByRole('link', { name: 'View cart' }).click()
    await reach(page, 'Your cart')
    await press(page, 'One more: Quantity of Stoneware Mug')
    await cartSays(page, '2 items')
    expect(await page.getByRole('main').getByRole('listitem').first().innerText()).toMatch(/\$22\.00 each[^]*\$44\.00$/)
    expect(await page.getByRole('complementary', { name: 'Summary' }).innerText()).toContain('Total\n$44.00')
  },

  'a guest pays what the button says, and gets an order number': async (arrive) => {
    const { page } = await visitorWith(mug, arrive)
    await goToPayment(page, 'guest@example.com')
    const [total = 'nothing'] =
      /\$[\d.]+/.exec(await page.getByRole('button', { name: /^Order and pay/ }).innerText()) ?? []
    await payWith(page, 'Success')
    await reach(page, 'Thank you')
    const said = await page.getByRole('main').innerText()
    expect(said).toMatch(/\bS-[0-9A-Z]{4}-[0-9A-Z]{4}\b/)
    expect(said).toContain(`Total\n${total}`)
    await cartSays(page, '0 items')
  },

  'a declined card says so, and the cart survives': async (arrive) => {
    const { page } = await visitorWith(mug, arrive)
    await goToPayment(page, 'declined@example.com')
    await payWith(page, 'Decline')
    await page.getByRole('alert').getByText('Your bank declined this card. Nothing was charged.').waitFor()
    await open(page, '/cart')
    await page.getByRole('link', { name: 'Stoneware Mug' }).waitFor()
  },

  'a bank asks first: a no leaves the cart as it was, a yes buys it': async (arrive) => {
    const { page } = await visitorWith(mug, arrive)
    await goToPayment(page, 'challenged@example.com')
    await payWith(page, 'Challenge')
    await reach(page, 'Your bank asks')
    await press(page, 'No, refuse')
    await reach(page, 'Not paid')
    await cartSays(page, '1 item')

    await goToPayment(page, 'challenged@example.com')
    await payWith(page, 'Challenge')
    await reach(page, 'Your bank asks')
    await press(page, 'Yes, that is me')
    await reach(page, 'Thank you')
  },

  'what sold out meanwhile is said before anything is paid': async (arrive) => {
    const email = 'too-late@example.com'
    const [{ page }, clerk] = await Promise.all([visitorWith(pen, arrive), arrive()])
    await goToPayment(page, email)
    await signIn(clerk.context.request, 'admin@shop.example')
    await takeAllOff(clerk.context.request, pen.sku)
    await payWith(page, 'Success')
    await page
      .getByRole('alert')
      .getByText(/no longer in stock/)
      .waitFor()
    const { items } = await read(clerk.context.request, `/api/back-office/orders?q=${encodeURIComponent(email)}`)
    expect(items).toEqual([])

    await open(page, '/cart')
    await page.getByText('Not everything is in stock in the quantity you want.').waitFor()
    expect(await page.getByRole('link', { name: 'To the checkout' }).count()).toBe(0)
  },
}

async function visitorWith(line: typeof mug, arrive: () => Promise<Visitor>): Promise<Visitor> {
  const visitor = await arrive()
  await write(visitor.context.request, '/api/cart/lines', line)
  return visitor
}
