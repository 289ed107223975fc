import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#local/drivers/testing/small-shop.ts'
import { plinth } from '../up/testing/plinth-process.ts'

const drillThatCannotPrepare = `
import { defineDrill } from 'plinth'
export default defineDrill({
  rate: 1,
  visit: async () => undefined,
  checks: {},
  prepare: async () => { throw new Error('no goods to buy') },
})
`

test(
  'a drill that cannot be prepared is a mistake of the drill, told in the form that was asked for',
  { timeout: 120_000 },
  async () => {
    const root = projectFolder()
    writeFileSync(join(root, 'drill.ts'), drillThatCannotPrepare)
    const run = plinth(root, 'drill', '--json')
    expect(await run.ended).toBe(1)
    const { problem, lines, help } = JSON.parse(run.said().err) as { problem: string; lines: string[]; help: string }
    expect(problem).toBe('the system could not be prepared for the drill')
    expect(lines.join('\n')).toContain('no goods to buy')
    expect(help).toContain("'prepare'")
  },
)
