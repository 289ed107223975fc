import type { Page } from 'playwright-core'
import { violationsOf } from '../axe.ts'
import { windows } from '../visitor.ts'

const schemes = ['light', 'dark'] as const

/** What is wrong with a page as it is now, in both colour schemes, on a desktop and on a phone. */
export async function wrongWith(page: Page, name: string): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [window, size] of Object.entries(windows)) {
    await page.setViewportSize(size)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      // The other scheme changes colours alone.
      const found = await violationsOf(page, colorScheme === 'light' ? 'everything' : 'colours')
      wrong.push(...found.map((violation) => `${name}, ${window}, ${colorScheme}: ${violation}`))
    }
    const surplus: number = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    if (surplus > 0) wrong.push(`${name}, ${window}: ${surplus} pixels wider than the window`)
  }
  return wrong
}
