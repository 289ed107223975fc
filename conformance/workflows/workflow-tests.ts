import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { judgeWorkflow, renderWorkflowFindings } from './judge.ts'

/**
 * The test that the workflows of any platform have to pass. `emit` writes them and returns their folder:
 *
 *     testWorkflows('the shop', async () => join(await emitShop(), '.github/workflows'))
 */
export function testWorkflows(title: string, emit: () => Promise<string>): void {
  describe(`the workflows of ${title}`, () => {
    test('GitHub, actionlint and our rules accept every one', async () => {
      const folder = await emit()
      const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))
      expect(files).not.toEqual([])
      for (const file of files) {
        const findings = await judgeWorkflow(readFileSync(join(folder, file), 'utf8'), file)
        expect(renderWorkflowFindings(file, findings)).toBe('')
      }
    })
  })
}
