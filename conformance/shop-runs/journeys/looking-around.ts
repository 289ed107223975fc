import { expect } from 'vitest'
import { open, press, reach } from '../steps.ts'
import type { Journeys } from './journey.ts'

export const lookingAround: Journeys = {
  'a category shows its products, and a facet leaves as many as it promises': async (arrive) => {
    const { page } = await arrive()
    await open(page, '/')
    await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Table' }).click()
    await reach(page, 'Table')
    await page.getByText('8 products', { exact: true }).waitFor()

    const facet = page.getByRole('group', { name: 'Colour' }).locator('label').first()
    const [, colour = '', promised] = /^(.+) \((\d+)\)$/.exec((await facet.innerText()).trim()) ?? []
    await facet.click()
    await page.getByText(new RegExp(`^${promised} products?$`)).waitFor()
    expect(await page.locator('main article').count()).toBe(Number(promised))

    await press(page, `Colour: ${colour}`)
    await page.getByText('8 products', { exact: true }).waitFor()
  },

  'a search with a typing mistake finds what was meant, and says so': async (arrive) => {
    const { page } = await arrive()
    await open(page, '/')
    await page.getByRole('combobox', { name: 'Search the shop' }).fill('ketle')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing for “ketle”, so this is “kettle”').waitFor()
    await page.getByRole('link', { name: 'Enamel Kettle' }).click()
    await reach(page, 'Enamel Kettle')
  },
}
