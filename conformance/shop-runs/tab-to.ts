import type { Page } from 'playwright-core'

interface Focus {
  readonly name: string
  readonly isVisible: boolean
}

/** A page with more stops than this on the way to anything is no page for a keyboard. */
const mostStops = 80

/** Presses Tab until something of this name has the focus; throws when a stop on the way cannot be seen. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    const focus = await focusOf(page)
    if (!focus.isVisible) throw new Error(`nobody sees that '${focus.name}' has the focus`)
    if (focus.name === name) return
  }
  throw new Error(`'${name}' is not among the first ${mostStops} stops`)
}

/** A frame may also stand around what the element is a part of: a card around its link, a tile around its button. */
async function focusOf(page: Page): Promise<Focus> {
  return await page.evaluate(`(() => {
    const isFramed = (element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    const element = document.activeElement ?? document.body
    const around = [element, element.parentElement, element.parentElement?.parentElement].filter(Boolean)
    const { top, bottom } = element.getBoundingClientRect()
    return {
      name: element.getAttribute('aria-label') ?? element.textContent.trim(),
      isVisible: element !== document.body && around.some(isFramed) && bottom > 0 && top < innerHeight,
    }
  })()`)
}
