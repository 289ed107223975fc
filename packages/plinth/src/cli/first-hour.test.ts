import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replay } from './testing/transcript.ts'

const document = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'first-hour.md')

test('docs/first-hour.md tells what really happens: node scripts/first-hour.mjs writes it again', async () => {
  await expect(await replay(readFileSync(document, 'utf8'))).toMatchFileSnapshot(document)
})
