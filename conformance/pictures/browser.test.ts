import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { svgOf } from '../../packages/plinth/src/outputs/diagrams/svg.ts'
import { allViewsOf } from '../../packages/plinth/src/outputs/diagrams/views.ts'
import { chromiumNotFound, findChromium, startChromium } from './chromium.ts'
import { shopSubjects } from './subjects.ts'

const executable = findChromium()

let started: Promise<Browser> | undefined
afterAll(async () => await (await started)?.close())

const folder = mkdtempSync(join(tmpdir(), 'plinth-pictures-'))
const views = shopSubjects().flatMap(allViewsOf)

test.for(views)('$title', { timeout: 120_000 }, async (view, { skip }) => {
  if (executable === undefined) return skip(chromiumNotFound)
  const browser = await (started ??= startChromium(executable))
  const svg = await svgOf(view, 'auto')
  const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  const viewport = { width: Number(width), height: Number(height) }
  const backgrounds: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport, colorScheme })
    const problems: string[] = []
    page.on('console', (message) => problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('request', (request) => problems.push(`asks for ${request.url()}`))
    await page.setContent(`<body style="margin:0">${svg}</body>`)
    expect(problems).toEqual([])
    expect(await textsOutside(page)).toEqual([])
    backgrounds.push(await page.evaluate(`getComputedStyle(document.querySelector('.page')).fill`))
    const file = `${view.environment}-${view.name}${view.service === undefined ? '' : `-${view.service}`}-${colorScheme}`
    await page.screenshot({ path: join(folder, `${file}.png`) })
    await page.close()
  }
  expect(new Set(backgrounds).size).toBe(2)
})

/** Texts that are wider or higher, in the fonts that are here, than the rectangle behind them; and those off the page. */
async function textsOutside(page: Page): Promise<readonly string[]> {
  return await page.evaluate(`(() => {
    const outside = []
    const isWithin = (inner, outer) =>
      inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 2 && inner.bottom <= outer.bottom + 2
    const page = document.querySelector('.page').getBoundingClientRect()
    for (const text of document.querySelectorAll('svg text')) {
      const box = text.getBoundingClientRect()
      const group = text.closest('.node, .label, .title')
      const behind = group === null ? page : group.querySelector('rect').getBoundingClientRect()
      if (!isWithin(box, behind)) outside.push(text.textContent)
    }
    return outside
  })()`)
}
