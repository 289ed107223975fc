import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import rules from '../.dependency-cruiser.mjs'
import { CommandFailed, root, run } from './steps.mjs'

/** A house in which all is well: each file imports only what it may. */
const sound = {
  'package.json': '{ "name": "house", "devDependencies": { "vitest": "1" } }',
  'packages/plinth/package.json': `{
    "name": "plinth", "type": "module", "imports": { "#*": "./src/*" },
    "dependencies": { "commander": "1", "picocolors": "1" }, "devDependencies": { "vitest": "1" }
  }`,
  'packages/plinth/dist/index.js': 'export const built = 1',
  'packages/plinth/src/graph/value.ts': 'export const value: number = 1',
  'packages/plinth/src/graph/resource.ts': "import { value } from './value.ts'\nexport const resource = value",
  'packages/plinth/src/graph/text.ts':
    "import { join } from 'node:path/posix'\nimport 'node:crypto'\nexport const text = join('a')",
  'packages/plinth/src/graph/value.test.ts':
    "import 'vitest'\nimport 'node:fs'\nimport { run } from '../cli/main.ts'\nrun()",
  'packages/plinth/src/aws/vpc.ts': "import type { value } from '#graph/value.ts'\nexport type Vpc = typeof value",
  'packages/plinth/src/language/word.ts': "import { resource } from '#graph/resource.ts'\nexport const word = resource",
  'packages/plinth/src/capabilities/maker.ts': 'export const maker = 1',
  'packages/plinth/src/capabilities/network/network.ts':
    "import { maker } from '../maker.ts'\nimport { word } from '#language/word.ts'\nexport const network = [maker, word]",
  'packages/plinth/src/capabilities/cluster/cluster.ts': 'export const cluster = 1',
  'packages/plinth/src/capabilities/capabilities.gen.ts':
    "import { network } from './network/network.ts'\nimport { cluster } from './cluster/cluster.ts'\nexport const all = [network, cluster]",
  'packages/plinth/src/proofs/reach/reach.ts': 'export const reach = 1',
  'packages/plinth/src/outputs/yaml/yaml.ts': 'export const yaml = 1',
  'packages/plinth/src/outputs/kubernetes/kubernetes.ts':
    "import { yaml } from '#outputs/yaml/yaml.ts'\nimport { reach } from '#proofs/reach/reach.ts'\nexport const kubernetes = [yaml, reach]",
  'packages/plinth/src/outputs/terraform/terraform.ts': 'export const terraform = 1',
  'packages/plinth/src/compile.ts':
    "import { all } from './capabilities/capabilities.gen.ts'\nexport const compile = all",
  'packages/plinth/src/index.ts': "export { compile } from './compile.ts'\nexport { word } from './language/word.ts'",
  'packages/plinth/src/local/drivers/process.ts':
    "import { spawn } from 'node:child_process'\nexport const drive = spawn",
  'packages/plinth/src/local/up.ts': "import { drive } from './drivers/process.ts'\nexport const up = drive",
  'packages/plinth/src/cli/main.ts':
    "import 'node:fs'\nimport 'commander'\nimport 'picocolors'\nimport { up } from '#local/up.ts'\nimport { compile } from '../compile.ts'\nexport const run = () => [up, compile]".replace(
      '../compile.ts',
      '#compile.ts',
    ),
  'packages/plinth/src/testing/random.ts': "import 'node:process'\nimport 'vitest'\nexport const random = 1",
  'packages/kit/package.json': '{ "name": "kit", "type": "module" }',
  'packages/kit/src/index.ts': 'export const kit = 1',
  'blueprints/shop/names.ts': 'export const names = 1',
  'blueprints/shop/platform.ts':
    "import { built } from 'plinth'\nimport { names } from './names.ts'\nexport default [built, names]",
  'blueprints/shop/shop.test.ts': "import { compile } from '../../packages/plinth/src/compile.ts'\ncompile",
  'conformance/terraform.test.ts': "import { compile } from '../packages/plinth/src/compile.ts'\ncompile",
  'bench/growth.ts': "import { compile } from '../packages/plinth/src/compile.ts'\ncompile",
  'scripts/start.mjs': "import 'node:fs'",
  'node_modules/plinth/package.json': '{ "name": "plinth", "main": "../../packages/plinth/dist/index.js" }',
  ...installed('commander', 'picocolors', 'vitest', 'stranger'),
}

function installed(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`node_modules/${name}/package.json`, `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`],
      [`node_modules/${name}/index.js`, ''],
    ]),
  )
}

const src = 'packages/plinth/src'

/** One planted violation each: the rule that must speak, the file, and what is written into it. */
const violations: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['graph-looks-up', `${src}/graph/bad.ts`, "import '#aws/vpc.ts'"],
  [
    'graph-looks-up',
    `${src}/diagnostics/bad.ts`,
    "import type { word } from '#language/word.ts'\nexport type W = typeof word",
  ],
  ['facts-looks-up', `${src}/aws/bad.ts`, "import '#language/word.ts'"],
  ['facts-looks-up', `${src}/kubernetes/bad.ts`, "import '#outputs/yaml/yaml.ts'"],
  ['language-looks-up', `${src}/language/bad.ts`, "import '#capabilities/maker.ts'"],
  ['capabilities-looks-up', `${src}/capabilities/network/bad.ts`, "import '#proofs/reach/reach.ts'"],
  ['proofs-looks-up', `${src}/proofs/reach/bad.ts`, "import '#outputs/yaml/yaml.ts'"],
  ['proofs-looks-up', `${src}/cost/bad.ts`, "import '#compile.ts'"],
  ['outputs-looks-up', `${src}/outputs/terraform/bad.ts`, "import '#compile.ts'"],
  ['outputs-looks-up', `${src}/readers/bad.ts`, "import '#cli/main.ts'"],
  ['compile-looks-up', `${src}/compile.ts`, "import './cli/main.ts'"],
  ['local-looks-up', `${src}/local/bad.ts`, "import '#cli/main.ts'"],
  ['every-room-has-a-place', `${src}/helpers/bad.ts`, "import '#graph/value.ts'"],
  ['siblings-stay-apart', `${src}/capabilities/cluster/bad.ts`, "import '../network/network.ts'"],
  ['siblings-stay-apart', `${src}/outputs/terraform/bad.ts`, "import '../kubernetes/kubernetes.ts'"],
  ['siblings-stay-apart', `${src}/proofs/identity/bad.ts`, "import '#proofs/reach/reach.ts'"],
  ['only-the-shell-touches-the-world', `${src}/graph/bad.ts`, "import { readFileSync } from 'node:fs'\nreadFileSync"],
  ['only-the-shell-touches-the-world', `${src}/aws/bad.ts`, "import 'fs/promises'"],
  ['only-the-shell-touches-the-world', `${src}/outputs/bad.ts`, "import 'node:path'"],
  ['only-the-shell-touches-the-world', `${src}/compile.ts`, "import 'node:process'"],
  ['only-the-shell-touches-the-world', `${src}/local/bad.ts`, "import 'node:net'"],
  ['terminal-stays-in-cli', `${src}/diagnostics/bad.ts`, "import 'picocolors'"],
  ['folders-meet-through-the-hash', `${src}/aws/bad.ts`, "import '../graph/value.ts'"],
  ['the-public-door-is-for-others', `${src}/cli/bad.ts`, "import '#index.ts'"],
  ['production-never-imports-tests', `${src}/graph/bad.ts`, "import '#testing/random.ts'"],
  ['production-never-imports-tests', `${src}/graph/bad.ts`, "import './value.test.ts'"],
  ['packages-meet-at-their-doors', `${src}/graph/bad.ts`, "import '../../../kit/src/index.ts'"],
  ['packages-stand-alone', `${src}/graph/bad.ts`, "import '../../../../blueprints/shop/names.ts'"],
  ['blueprints-use-the-public-door', 'blueprints/records/platform.ts', "import '../shop/names.ts'"],
  ['blueprints-use-the-public-door', 'blueprints/shop/platform.ts', "import '../../packages/plinth/src/compile.ts'"],
  ['only-judges-look-inside', 'docs/bad.ts', "import '../packages/plinth/src/compile.ts'"],
  ['no-circles', `${src}/graph/value.ts`, "import './resource.ts'\nexport const value = 1"],
  ['only-what-exists', `${src}/graph/bad.ts`, "import './nowhere.ts'"],
  ['only-declared-packages', `${src}/graph/bad.ts`, "import 'stranger'"],
  ['production-uses-dependencies', `${src}/graph/bad.ts`, "import 'vitest'"],
]

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plinth-house-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

/** What dependency-cruiser says, by the rules of this repository, about a house: `rule file`, sorted. */
async function findingsIn(name: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const house = join(folder, name)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true })
    await writeFile(join(house, path), text)
  }
  const config = join(root, '.dependency-cruiser.mjs')
  const places = [
    'packages',
    'blueprints',
    'conformance',
    'bench',
    'scripts',
    ...('docs/bad.ts' in files ? ['docs'] : []),
  ]
  const options = ['--config', config, '--output-type', 'json', ...places]
  const output = await run('depcruise', options, { folder: house }).catch((error: unknown) => {
    if (error instanceof CommandFailed) return error.output
    throw error
  })
  const { summary } = JSON.parse(output) as Report
  return [...new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))].toSorted()
}

test('a sound house has no finding', async () => {
  expect(await findingsIn('sound', sound)).toEqual([])
})

test('every rule has a sentence and a planted violation', () => {
  const named = rules.forbidden?.map(({ name, comment = '' }) => ({ name, explained: comment.length > 60 })) ?? []
  const planted = new Set(violations.map(([rule]) => rule))
  expect(named.filter(({ name = '', explained }) => !explained || !planted.has(name))).toEqual([])
  expect(named.length).toBeGreaterThan(15)
})

test.each(violations.map((violation, index) => [...violation, index] as const))(
  '%s speaks about %s: %s',
  async (rule, file, text, index) => {
    const findings = await findingsIn(`house-${index}`, { ...sound, [file]: text })
    expect(findings).toContain(`${rule} ${file}`)
  },
)
