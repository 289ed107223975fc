import type { Page } from 'playwright-core'
import { address } from './shop-api.ts'

/** What people do on the pages of the shop. */

/** Opens a page, and waits until it shows what it is about. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

export async function settled(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"]:not(:has(.skeleton)) h1').first().waitFor()
}

/** Waits for the page, or the step of a page, with this heading. */
export async function reach(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name: heading }).first().waitFor()
}

/** What the cart in the head of the page says, such as `2 items`. */
export async function cartSays(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: `Cart, ${text}`, exact: true }).waitFor()
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click()
}

export async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

export async function fillInAddress(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Full name').fill(address.name)
  await page.getByLabel('Street and number').fill(address.street)
  await page.getByLabel('City').fill(address.city)
  await page.getByLabel('State').selectOption(address.region)
  await page.getByLabel('ZIP code').fill(address.postalCode)
}

/** From the checkout of a filled cart to the step in which a card is asked for. */
export async function goToPayment(page: Page, email: string): Promise<void> {
  await open(page, '/checkout')
  await fillInAddress(page, email)
  await press(page, 'On to delivery')
  await reach(page, 'How fast?')
  await press(page, 'On to payment')
  await reach(page, 'Payment')
}

/** Pays with a card of the local provider, by the name that its button has. */
export async function payWith(page: Page, card: 'Success' | 'Decline' | 'Challenge'): Promise<void> {
  await page.getByRole('button', { name: card, exact: true }).click()
  await press(page, /^Order and pay/)
}
