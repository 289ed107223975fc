import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '#compile.ts'
import { definePlatform } from '#language/words/platform.ts'
import { catalogue, type Code } from './catalogue.ts'
import { folder, isTranscript, judge, readPages, replayed, sayingOf, type Page, type Verdict } from './testing/page.ts'

const pages = readPages()
const withExamples = pages.filter(({ wrong }) => wrong !== undefined)
const withCommands = pages.filter(isTranscript)
const shownElsewhere = pages.filter((page) => page.wrong === undefined && !isTranscript(page))

test('every code has a page, and every page a code', () => {
  expect(pages.map(({ code }) => code)).toEqual(Object.keys(catalogue).toSorted())
  for (const { code, file } of pages) expect(file).toBe(join(folder, `${code}.md`))
})

test.for(pages)('$code: says what it means, and has every section', ({ sections }) => {
  expect([...sections.keys()]).toEqual(['', 'Wrong', 'Right', 'Why', 'Waiver'])
  for (const text of sections.values()) expect(text).toMatch(/\S/)
})

test('the platform that the examples change is right', async () => {
  const { findings } = await judge(
    "import { definePlatform } from 'plinth'\nimport { base } from './base.ts'\nexport default definePlatform(base)",
  )
  expect(findings).toEqual([])
})

describe('the wrong example', () => {
  test.for(withExamples)('$code: prints what the page says (node scripts/codes-index.mjs)', async (page) => {
    const verdict = await judge(page.wrong!)
    expect(sayingOf(page, verdict)).toBe(page.said)
    expect(verdict.findings.map(({ code }) => code)).toContain(page.code)
    expect(unnamed(page, verdict.findings)).toEqual([])
  })
})

describe('the right example', () => {
  test.for(withExamples)('$code: does not get the finding, nor one that the page does not name', async (page) => {
    const { platform, findings } = await judge(page.right!)
    expect(platform).toBeDefined()
    const open = findings.filter(({ waived }) => waived === undefined)
    expect(open.map(({ code }) => code)).not.toContain(page.code)
    expect(unnamed(page, open)).toEqual([])
  })

  test('type-checks', { timeout: 60_000 }, () => {
    expect(mistypedOf(withExamples, 'right')).toEqual([])
  })
})

/** Codes of findings that a page does not speak of. */
function unnamed({ text }: Page, findings: Verdict['findings']): readonly string[] {
  return findings.map(({ code }) => code).filter((code) => !text.includes(code))
}

test('a page says of a wrong example that types refuse it, exactly when they do', { timeout: 60_000 }, () => {
  // With a syntax error in one file the compiler says nothing about types in the others.
  const refused = mistypedOf(
    withExamples.filter(({ code }) => code !== 'load/syntax'),
    'wrong',
  )
  const said = withExamples.filter(({ sections }) => sections.get('Wrong')?.includes('An editor underlines'))
  expect(said.map(({ code }) => code)).toEqual([...refused, 'load/syntax'].toSorted())
})

/** Codes of the pages whose example does not type-check. */
function mistypedOf(of: readonly Page[], example: 'wrong' | 'right'): readonly string[] {
  const root = join(folder, '..', '..')
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-types-')))
  try {
    for (const page of of) {
      const place = join(cwd, page.code)
      mkdirSync(place, { recursive: true })
      writeFileSync(join(place, 'platform.ts'), page[example] ?? '')
      copyFileSync(join(folder, 'base.ts'), join(place, 'base.ts'))
    }
    const configuration = {
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: {
        paths: { plinth: [join(root, 'packages/plinth/src/index.ts')] },
        typeRoots: [join(root, 'node_modules/@types')],
      },
      include: ['**/*.ts'],
    }
    writeFileSync(join(cwd, 'tsconfig.json'), JSON.stringify(configuration))
    writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }')
    return codesIn(typeCheck(join(root, 'node_modules/.bin/tsc'), cwd))
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

function typeCheck(tsc: string, cwd: string): string {
  try {
    return execFileSync(tsc, ['--project', 'tsconfig.json', '--pretty', 'false'], { cwd, encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

/** Every complaint must be about an example: one about anything else would mean that nothing was checked. */
function codesIn(output: string): readonly string[] {
  expect(output.split('\n').filter((line) => /error TS/.test(line) && !/^\S+\/platform\.ts\(/.test(line))).toEqual([])
  return [...new Set([...output.matchAll(/^(\S+)\/platform\.ts\(/gm)].map(([, code = '']) => code))].toSorted()
}

describe('the waiver', () => {
  test.for(withExamples)('$code: is possible, exactly when the page says so', async ({ code, wrong, sections }) => {
    const { platform } = await judge(wrong!)
    const waived = platform === undefined ? false : accepts(platform, code as Code)
    expect(sections.get('Waiver')?.startsWith('Cannot be waived')).toBe(!waived)
  })

  test('is impossible before there is a platform, and for files on disk', () => {
    for (const { sections } of [...withCommands, ...shownElsewhere]) {
      expect(sections.get('Waiver')).toMatch(/^Cannot be waived/)
    }
  })
})

/** Whether a waiver makes a finding accepted. */
function accepts(platform: NonNullable<Verdict['platform']>, code: Code): boolean {
  const waivers = { ...platform.input.waivers, [code]: { reason: 'Tried by the tests of the pages.' } }
  const { diagnostics } = compile(definePlatform({ ...platform.input, waivers }))
  const own = diagnostics.filter((diagnostic) => diagnostic.code === code)
  return own.length > 0 && own.every(({ waived }) => waived !== undefined)
}

describe('what no platform file can get', () => {
  test.for(withCommands)('$code: commands print what the page says (node scripts/codes-index.mjs)', async (page) => {
    const printed = await replayed(page)
    expect(essenceOf(printed)).toBe(essenceOf(page.text))
    expect(printed).toMatch(new RegExp(`(?:error|warning|info) ${page.code}: `))
  })

  test.for(shownElsewhere)('$code: the page names the test that shows it', ({ code, text }) => {
    const [, path = ''] = /`(\S+\.test\.ts)`/.exec(text) ?? []
    const named = join(folder, '..', '..', path)
    expect(existsSync(named) && readFileSync(named, 'utf8')).toContain(proof[code])
  })
})

/** What a test that shows a code says about it. */
const proof: Readonly<Record<string, string>> = {
  'output/not-restored': 'these could not be put back',
  'reach/store': "'reach/store'",
  'reach/unproved': "'reach/unproved'",
}

/** A transcript without the numbers and names of files, which change with everything that is emitted. */
function essenceOf(transcript: string): string {
  return transcript
    .split('\n')
    .filter((line) => !/^ {2}[+~-] |^\d+ (?:created|updated|unchanged|removed)|^ {2}\w+ +\d+ files? /.test(line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
}
