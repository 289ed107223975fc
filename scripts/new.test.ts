import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withArea, withEntry } from './catalogue.mjs'
import { create, namesOf, refusalOf } from './new.mjs'
import { CommandFailed, root, run } from './steps.mjs'

/** One of each kind; the facet is about a type that has none yet. */
const wishes = [
  ['capability', 'dead-letters'],
  ['facet', 'sfn-state-machine'],
  ['proof', 'said-why'],
  ['output', 'inventory'],
  ['blueprint', 'small-shop'],
  ['word', 'night-watch'],
  ['code', 'language/wrong-day'],
  ['code', 'weather/too-hot'],
] as const

const copied = [
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'vitest.config.ts',
  'vitest.shared.ts',
  '.oxlintrc.json',
  '.oxfmtrc.json',
  'packages/plinth/package.json',
  'packages/plinth/tsconfig.json',
  'packages/plinth/src',
  'scripts',
]

let clone = ''
let said: readonly string[] = []
let written: readonly string[] = []

/** Runs a command in the copy; what it printed, also when it refused. */
async function runInClone(command: string, args: readonly string[]): Promise<string> {
  return await run(command, args, { folder: clone }).catch((error: unknown) => {
    if (error instanceof CommandFailed) return error.output
    throw error
  })
}

async function ask(...wish: readonly string[]): Promise<string> {
  return await runInClone('node', ['scripts/new.mjs', ...wish])
}

/** What a tool says about the files that were written; other files are not this test's business. */
async function complaints(command: string, args: readonly string[]): Promise<readonly string[]> {
  const lines = (await runInClone(command, args)).split('\n')
  return lines.filter((line) => written.some((path) => line.includes(path)))
}

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'plinth-new-'))
  await mkdir(join(clone, 'packages/plinth'), { recursive: true })
  for (const path of copied) {
    await cp(join(root, path), join(clone, path), { recursive: true, filter: (from) => !from.endsWith('.test.ts') })
  }
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'))
  const answers: string[] = []
  for (const wish of wishes) answers.push(await ask(...wish))
  said = answers
  written = answers.flatMap((answer) => [...answer.matchAll(/^wrote (.+)$/gm)].map(([, path = '']) => path))
})

afterAll(async () => {
  await rm(clone, { recursive: true, force: true })
})

describe('what it writes', () => {
  test('is a test and a page; a facet has no page, a code has its entry instead of a test', () => {
    expect(written.filter((path) => path.endsWith('.md'))).toHaveLength(wishes.length - 1)
    expect(written.filter((path) => path.endsWith('.test.ts'))).toHaveLength(6)
    expect(written).toContain('packages/plinth/src/capabilities/dead-letters/dead-letters.ts')
    expect(written).toContain('packages/plinth/src/diagnostics/catalogue/weather.ts')
  })

  test('type-checks', async () => {
    expect(await complaints('tsc', ['--project', 'tsconfig.json'])).toEqual([])
  })

  test('passes the linter', async () => {
    expect(await complaints('oxlint', ['--format', 'unix', 'packages', 'blueprints'])).toEqual([])
  })

  test('is formatted', async () => {
    expect(await complaints('oxfmt', ['--check', ...written.filter((path) => path.endsWith('.ts'))])).toEqual([])
  })

  test('passes its own tests', async () => {
    const output = await runInClone('vitest', ['run', ...written.filter((path) => path.endsWith('.test.ts'))])
    expect(stripVTControlCharacters(output)).toMatch(/Test Files +6 passed \(6\)/)
  })
})

test('it says what comes next', () => {
  expect(said[0]).toContain('next: give makeDeadLetters its place in packages/plinth/src/capabilities/expand.ts')
  expect(said[0]).toContain('then: npx vitest run packages/plinth/src/capabilities/dead-letters/dead-letters.test.ts')
})

test('it never overwrites', async () => {
  const path = 'packages/plinth/src/proofs/said-why/said-why.ts'
  expect(await ask('proof', 'said-why')).toContain('exists; nothing was written')
  expect(await readFile(join(clone, path), 'utf8')).toContain('proveSaidWhy')
  await expect(create(clone, 'proof', namesOf('said-why'))).rejects.toThrow('docs/proofs/said-why.md exists')
})

test.each([
  [['capabilty', 'queue'], "there is no kind 'capabilty'; did you mean 'capability'?"],
  [['prof', 'queue'], "did you mean 'proof'?"],
  [['word', 'NightWatch'], "'NightWatch' is no name for a word: write it like 'dead-letters'"],
  [['code', 'too-hot'], "write it like 'network/range-overlap'"],
  [['word'], 'npm run new <capability|facet|proof|output|blueprint|word|code> <name>'],
])('%j is refused: %s', ([kind, name], message) => {
  expect(refusalOf(kind, name)).toContain(message)
})

test('a name in every form', () => {
  expect(namesOf('net/dead-letters')).toEqual({
    name: 'dead-letters',
    Name: 'DeadLetters',
    camel: 'deadLetters',
    words: 'dead letters',
    snake: 'dead_letters',
    area: 'net',
  })
})

test('a code is added once, an area among its like', () => {
  const area = "export const net = {\n  'net/a': {},\n} satisfies Catalogue\n"
  const more = withEntry(area, 'net/b')
  expect(more).toMatch(
    /^export const net = \{\n {2}'net\/a': \{\},\n {2}'net\/b': \{[^]*\n {2}\},\n\} satisfies Catalogue\n$/,
  )
  expect(() => withEntry(more, 'net/b')).toThrow('in the catalogue already')
  const list = "import { b } from './catalogue/b.ts'\n\nexport const catalogue = {\n  ...b,\n}\n"
  expect(withArea(list, 'c')).toBe(
    "import { b } from './catalogue/b.ts'\nimport { c } from './catalogue/c.ts'\n\nexport const catalogue = {\n  ...b,\n  ...c,\n}\n",
  )
  expect(withArea(list, 'a')).toMatch(/^import \{ a \}[^]* {2}\.\.\.a,\n {2}\.\.\.b,/)
})
