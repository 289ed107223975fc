import { tabTo } from '../tab-to.ts'
import { cartSays, open, reach } from '../steps.ts'
import type { Journeys } from './journey.ts'

export const withTheKeyboard: Journeys = {
  'search, product and cart are reached with Tab and Enter, and one always sees where one is': async (arrive) => {
    const { page } = await arrive()
    await open(page, '/')
    await tabTo(page, 'Search the shop')
    await page.keyboard.type('kettle')
    await page.keyboard.press('Enter')
    await reach(page, 'Search: kettle')
    await page.getByText('1 product', { exact: true }).waitFor()
    await tabTo(page, 'Enamel Kettle')
    await page.keyboard.press('Enter')
    await reach(page, 'Enamel Kettle')
    await tabTo(page, 'Put into the cart')
    await page.keyboard.press('Enter')
    await cartSays(page, '1 item')
    await tabTo(page, 'View cart')
    await page.keyboard.press('Enter')
    await reach(page, 'Your cart')
  },
}
