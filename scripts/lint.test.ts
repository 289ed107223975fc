import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CommandFailed, root, run } from './steps.mjs'

const compiler = 'packages/plinth/src/graph'

/** What the compiler must not contain: a rule of .oxlintrc.json, and code that it must refuse there. */
const refused: readonly (readonly [rule: string, text: string])[] = [
  ['no-restricted-globals', 'export const home = process.env.HOME'],
  ['no-restricted-globals', "export const answer = fetch('https://example.com')"],
  ['no-restricted-globals', 'export const id = crypto.randomUUID()'],
  ['no-restricted-globals', 'export const now = performance.now()'],
  ['no-restricted-globals', 'export const wait = setTimeout(() => undefined, 1)'],
  ['no-restricted-globals', "export const order = new Intl.Collator('en')"],
  ['no-restricted-properties', 'export const now = Date.now()'],
  ['no-restricted-properties', 'export const chance = Math.random()'],
  ['no-restricted-properties', "export const order = 'a'.localeCompare('b')"],
  ['no-restricted-imports', "import { randomUUID } from 'node:crypto'\nexport const id = randomUUID()"],
  ['no-console', "console.log('hello')"],
  ['no-explicit-any', 'export const anything = (value: any): unknown => value'],
  ['no-unsafe-return', "export const parsed = (): string => JSON.parse('1')"],
  ['no-floating-promises', 'export function forget(): void {\n  Promise.resolve(1)\n}'],
  ['switch-exhaustiveness-check', "export function f(x: 'a' | 'b'): void {\n  switch (x) {\n    case 'a':\n  }\n}"],
  ['no-default-export', 'export default 1'],
]

/** The same outside the compiler, where it is right. */
const allowed: Readonly<Record<string, string>> = {
  'packages/plinth/src/cli/clock.ts': 'export const now = (): number => Date.now() + Number(process.env.SHIFT)',
  'packages/plinth/src/local/drivers/wait.ts': 'export const wait = setTimeout(() => undefined, 1)',
  'packages/plinth/src/graph/time.test.ts': 'export const chance = Math.random() + performance.now()',
  'blueprints/shop/platform.ts': 'export default 1',
}

let folder = ''
let findings: readonly string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plinth-lint-'))
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  await copyFile(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.json'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  const files = { ...allowed, ...Object.fromEntries(refused.map(([, text], index) => [planted(index), text])) }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const output = await run('oxlint', ['--format', 'unix', 'packages', 'blueprints'], { folder }).catch(
    (error: unknown) => {
      if (error instanceof CommandFailed) return error.output
      throw error
    },
  )
  findings = output.split('\n')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function planted(index: number): string {
  return `${compiler}/planted-${index}.ts`
}

test.each(refused.map(([rule, text], index) => ({ rule, text, index })))('$rule refuses: $text', ({ rule, index }) => {
  expect(findings.filter((line) => line.startsWith(planted(index))).join('\n')).toContain(rule)
})

test.each(Object.keys(allowed))('%s may do it', (file) => {
  expect(findings.filter((line) => line.startsWith(file))).toEqual([])
})
