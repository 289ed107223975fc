import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWhenStale } from './set-up.mjs'
import { CommandFailed, packageRoot, root, run } from './steps.mjs'

/** The package as somebody else has it: installed in a project of their own. */
let project = ''

beforeAll(async () => {
  await buildWhenStale()
  project = await mkdtemp(join(tmpdir(), 'plinth-user-'))
  await mkdir(join(project, 'node_modules'))
  await symlink(packageRoot, join(project, 'node_modules', 'plinth'))
})

afterAll(async () => {
  await rm(project, { recursive: true, force: true })
})

/** What the strictest compiler says about a platform file of a user, declarations of the package included. */
async function typeErrors(resolution: string, lines: readonly string[]): Promise<string> {
  await writeFile(join(project, 'platform.mts'), lines.join('\n'))
  const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false']
  const modules = ['--module', resolution === 'bundler' ? 'esnext' : resolution, '--moduleResolution', resolution]
  const options = ['--noEmit', '--target', 'es2023', '--types', '', ...strict, ...modules, 'platform.mts']
  return await run('tsc', options, { folder: project }).catch((error: unknown) => {
    if (error instanceof CommandFailed) return error.output
    throw error
  })
}

describe.each(['nodenext', 'bundler'])('a consumer with module resolution %s', (resolution) => {
  const platform = (port: string): readonly string[] => [
    "import { compile, definePlatform, service, type Diagnostic } from 'plinth'",
    `const backend = service({ path: 'apps/backend', port: ${port} })`,
    'const platform = definePlatform({',
    "  name: 'small',",
    "  region: 'eu-central-1',",
    "  cluster: { nodes: { default: { types: ['t3.medium'], size: 2 } } },",
    '  resources: { backend },',
    "  environments: { test: { account: '111122223333' } },",
    '})',
    'export const findings: readonly Diagnostic[] = compile(platform).diagnostics',
  ]

  test('type-checks a right platform, and what it gets back', async () => {
    expect(await typeErrors(resolution, platform('3000'))).toBe('')
  })

  test('is told of a wrong one', async () => {
    expect(await typeErrors(resolution, platform("'3000'"))).toMatch(/^platform\.mts\(2,49\): error TS2322.*\n$/)
  })
})

test('the command answers from any folder', async () => {
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
  const command = join(root, 'node_modules', '.bin', 'plinth')
  expect(await run(command, ['--version'], { folder: project })).toBe(`${version}\n`)
})

test('without a build it says what to do', async () => {
  const folder = join(project, 'unbuilt', 'bin')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'plinth.mjs'), await readFile(join(packageRoot, 'bin', 'plinth.js'), 'utf8'))
  const answer = run('node', [join(folder, 'plinth.mjs')])
  await expect(answer).rejects.toThrow('node ended with 2\nplinth is not built yet: run `npm start`')
})

/** Imports that load at once, and, in declarations, types that are written as `import('...')`. */
const statement = /^(?:import|export|\})(?:[^;'"]* from)? ?['"]([^'"]+)['"];/gm
const typeImport = /\bimport\(['"]([^'"]+)['"]\)/g

/** A file of `dist` and all that it imports: their texts, and the packages that they name. */
async function closureOf(
  first: string,
  { ending = '.js', patterns = [statement] } = {},
): Promise<{ readonly texts: readonly string[]; readonly packages: ReadonlySet<string> }> {
  const texts = new Map<string, string>()
  const packages = new Set<string>()
  const visit = async (name: string): Promise<void> => {
    if (texts.has(name)) return
    const text = await readFile(join(packageRoot, 'dist', name), 'utf8')
    texts.set(name, text)
    for (const [, path = ''] of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
      if (path.startsWith('.')) await visit(posix.join(posix.dirname(name), path.replace(/\.js$/, ending)))
      else packages.add(path)
    }
  }
  await visit(first)
  return { texts: [...texts.values()], packages }
}

test('what starts first is small: parser, compiler and tables are loaded when a verb needs them', async () => {
  const { texts } = await closureOf('cli.js')
  expect(texts.length).toBeGreaterThan(1)
  expect(texts.join('').length).toBeLessThan(250_000)
})

test('declarations need no package that is not installed with this one', async () => {
  const manifest = await readFile(join(packageRoot, 'package.json'), 'utf8')
  const { dependencies } = JSON.parse(manifest) as { dependencies: Readonly<Record<string, string>> }
  const { texts, packages } = await closureOf('types/index.d.ts', {
    ending: '.d.ts',
    patterns: [statement, typeImport],
  })
  expect(texts.length).toBeGreaterThan(10)
  expect([...packages].filter((name) => !(name in dependencies) && !name.startsWith('node:'))).toEqual([])
})
