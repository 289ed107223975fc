import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

/** What a scan looks at: everything, or colours alone, where structure and names were looked at before. */
export type Scan = 'everything' | 'colours'

const rules: Readonly<Record<Scan, string>> = {
  everything: '{}',
  colours: "{ runOnly: ['color-contrast', 'link-in-text-block'] }",
}

/** What axe finds wrong with the page as it is now, one sentence each. Preloading would be for films and sounds. */
export async function violationsOf(page: Page, scan: Scan): Promise<readonly string[]> {
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(`{ ${source} }`)
  const found: readonly Violation[] = await page.evaluate(
    `axe.run(document, { preload: false, resultTypes: ['violations'], ...${rules[scan]} }).then(({ violations }) => violations)`,
  )
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`),
  )
}
