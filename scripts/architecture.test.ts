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
  'packages/plinth/src/graph/resource.ts': code("import { value } from './value.ts'", 'export const resource = value'),
  'packages/plinth/src/graph/text.ts': code(
    "import { join } from 'node:path/posix'",
    "import 'node:crypto'",
    "export const text = join('a')",
  ),
  'packages/plinth/src/graph/value.test.ts': code(
    "import 'vitest'",
    "import 'node:fs'",
    "import { run } from '../cli/main.ts'",
    'run()',
  ),
  'packages/plinth/src/aws/vpc.ts': code(
    "import type { value } from '#graph/value.ts'",
    'export type Vpc = typeof value',
  ),
  'packages/plinth/src/language/word.ts': code(
    "import { resource } from '#graph/resource.ts'",
    'export const word = resource',
  ),
  'packages/plinth/src/capabilities/maker.ts': 'export const maker = 1',
  'packages/plinth/src/capabilities/network/network.ts': code(
    "import { maker } from '../maker.ts'",
    "import { word } from '#language/word.ts'",
    'export const network = [maker, word]',
  ),
  'packages/plinth/src/capabilities/cluster/cluster.ts': 'export const cluster = 1',
  'packages/plinth/src/capabilities/capabilities.gen.ts': code(
    "import { network } from './network/network.ts'",
    "import { cluster } from './cluster/cluster.ts'",
    'export const all = [network, cluster]',
  ),
  'packages/plinth/src/proofs/reach/reach.ts': 'export const reach = 1',
  'packages/plinth/src/outputs/yaml/yaml.ts': 'export const yaml = 1',
  'packages/plinth/src/outputs/kubernetes/kubernetes.ts': code(
    "import { yaml } from '#outputs/yaml/yaml.ts'",
    "import { reach } from '#proofs/reach/reach.ts'",
    'export const kubernetes = [yaml, reach]',
  ),
  'packages/plinth/src/outputs/terraform/terraform.ts': 'export const terraform = 1',
  'packages/plinth/src/compile.ts': code(
    "import { all } from './capabilities/capabilities.gen.ts'",
    'export const compile = all',
  ),
  'packages/plinth/src/index.ts': code(
    "export { compile } from './compile.ts'",
    "export { word } from './language/word.ts'",
  ),
  'packages/plinth/src/local/drivers/process.ts': code(
    "import { spawn } from 'node:child_process'",
    'export const drive = spawn',
  ),
  'packages/plinth/src/local/up.ts': code("import { drive } from './drivers/process.ts'", 'export const up = drive'),
  'packages/plinth/src/cli/main.ts': code(
    "import 'node:fs'",
    "import 'commander'",
    "import 'picocolors'",
    "import { up } from '#local/up.ts'",
    "import { compile } from '#compile.ts'",
    'export const run = () => [up, compile]',
  ),
  'packages/plinth/src/cli/load/load.ts': "export { compile } from '#index.ts'",
  'packages/plinth/src/testing/random.ts': code("import 'node:process'", "import 'vitest'", 'export const random = 1'),
  'packages/kit/package.json': '{ "name": "kit", "type": "module", "imports": { "#*": "./src/*" } }',
  'packages/kit/src/index.ts': "export { cache } from './cache/cache.ts'",
  'packages/kit/src/cache/cache.ts': code("import { route } from '#contract/route.ts'", 'export const cache = route'),
  'packages/kit/src/contract/route.ts': 'export const route = 1',
  'packages/kit/src/contract/index.ts': "export { route } from './route.ts'",
  'apps/shop/contract/src/index.ts': code(
    "import { route } from '../../../../packages/kit/src/contract/index.ts'",
    'export const shop = route',
  ),
  'apps/shop/api/src/main.ts': code(
    "import 'node:fs'",
    "import { cache } from '../../../../packages/kit/src/index.ts'",
    "import { shop } from '../../contract/src/index.ts'",
    'export const main = [cache, shop]',
  ),
  'apps/shop/web/server/main.ts': code("import 'node:fs'", 'export const server = 1'),
  'apps/shop/web/src/page.ts': code("import { shop } from '../../contract/src/index.ts'", 'export const page = shop'),
  'blueprints/shop/names.ts': 'export const names = 1',
  'blueprints/shop/platform.ts': code(
    "import { built } from 'plinth'",
    "import { names } from './names.ts'",
    'export default [built, names]',
  ),
  'blueprints/shop/shop.test.ts': code("import { compile } from '../../packages/plinth/src/compile.ts'", 'compile'),
  'conformance/terraform.test.ts': code("import { compile } from '../packages/plinth/src/compile.ts'", 'compile'),
  'bench/growth.ts': code("import { compile } from '../packages/plinth/src/compile.ts'", 'compile'),
  'scripts/start.mjs': "import 'node:fs'",
  'node_modules/plinth/package.json': '{ "name": "plinth", "main": "../../packages/plinth/dist/index.js" }',
  ...installed('commander', 'picocolors', 'vitest', 'stranger'),
}

/** Lines of a module. */
function code(...lines: readonly string[]): string {
  return lines.join('\n')
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
const violations: readonly (readonly [rule: string, file: string, text: string, at?: string])[] = [
  ['graph-looks-up', `${src}/graph/bad-1.ts`, "import '#aws/vpc.ts'"],
  [
    'graph-looks-up',
    `${src}/diagnostics/bad.ts`,
    code("import type { word } from '#language/word.ts'", 'export type W = typeof word'),
  ],
  ['facts-looks-up', `${src}/aws/bad-2.ts`, "import '#language/word.ts'"],
  ['facts-looks-up', `${src}/kubernetes/bad-3.ts`, "import '#outputs/yaml/yaml.ts'"],
  ['language-looks-up', `${src}/language/bad-4.ts`, "import '#capabilities/maker.ts'"],
  ['answers-looks-up', `${src}/answers/bad-31.ts`, "import '#capabilities/maker.ts'"],
  ['change-looks-up', `${src}/change/bad-32.ts`, "import '#outputs/yaml/yaml.ts'"],
  ['capabilities-looks-up', `${src}/capabilities/network/bad-5.ts`, "import '#proofs/reach/reach.ts'"],
  ['proofs-looks-up', `${src}/proofs/reach/bad-6.ts`, "import '#outputs/yaml/yaml.ts'"],
  ['proofs-looks-up', `${src}/cost/bad-7.ts`, "import '#compile.ts'"],
  ['outputs-looks-up', `${src}/outputs/terraform/bad-8.ts`, "import '#compile.ts'"],
  ['outputs-looks-up', `${src}/readers/bad-9.ts`, "import '#cli/main.ts'"],
  ['conform-looks-up', `${src}/conform/bad-30.ts`, "import '#compile.ts'"],
  ['compile-looks-up', `${src}/compile.ts`, "import './cli/main.ts'"],
  ['local-looks-up', `${src}/local/bad-10.ts`, "import '#cli/main.ts'"],
  ['every-room-has-a-place', `${src}/helpers/bad-11.ts`, "import '#graph/value.ts'"],
  ['siblings-stay-apart', `${src}/capabilities/cluster/bad-12.ts`, "import '../network/network.ts'"],
  ['siblings-stay-apart', `${src}/outputs/terraform/bad-13.ts`, "import '../kubernetes/kubernetes.ts'"],
  ['siblings-stay-apart', `${src}/proofs/identity/bad-14.ts`, "import '#proofs/reach/reach.ts'"],
  [
    'only-the-shell-touches-the-world',
    `${src}/graph/bad-15.ts`,
    code("import { readFileSync } from 'node:fs'", 'readFileSync'),
  ],
  ['only-the-shell-touches-the-world', `${src}/aws/bad-16.ts`, "import 'fs/promises'"],
  ['only-the-shell-touches-the-world', `${src}/outputs/bad-17.ts`, "import 'node:path'"],
  ['only-the-shell-touches-the-world', `${src}/compile.ts`, "import 'node:process'"],
  ['only-the-shell-touches-the-world', `${src}/local/bad-18.ts`, "import 'node:net'"],
  ['terminal-stays-in-cli', `${src}/diagnostics/bad-19.ts`, "import 'picocolors'"],
  ['folders-meet-through-the-hash', `${src}/aws/bad-20.ts`, "import '../graph/value.ts'"],
  ['the-public-door-is-for-others', `${src}/cli/bad-21.ts`, "import '#index.ts'"],
  ['production-never-imports-tests', `${src}/graph/bad-22.ts`, "import '#testing/random.ts'"],
  ['production-never-imports-tests', `${src}/graph/bad-23.ts`, "import './value.test.ts'"],
  ['packages-meet-at-their-doors', `${src}/graph/bad-24.ts`, "import '../../../kit/src/index.ts'"],
  ['packages-stand-alone', `${src}/graph/bad-25.ts`, "import '../../../../blueprints/shop/names.ts'"],
  ['packages-stand-alone', 'packages/kit/src/cache/bad-33.ts', "import '../../../../apps/shop/api/src/main.ts'"],
  ['the-contract-runs-in-the-browser', 'packages/kit/src/contract/bad-34.ts', "import 'node:crypto'"],
  ['the-contract-runs-in-the-browser', 'packages/kit/src/contract/bad-35.ts', "import '#cache/cache.ts'"],
  ['kit-folders-meet-through-the-hash', 'packages/kit/src/cache/bad-36.ts', "import '../contract/route.ts'"],
  ['applications-use-the-doors', 'apps/shop/api/src/bad-37.ts', "import '../../../../packages/kit/src/cache/cache.ts'"],
  ['services-meet-at-the-contract', 'apps/shop/web/server/bad-38.ts', "import '../../api/src/main.ts'"],
  ['the-browser-sees-no-server', 'apps/shop/web/src/bad-39.ts', "import '../server/main.ts'"],
  ['the-browser-sees-no-server', 'apps/shop/web/src/bad-40.ts', "import '../../../../packages/kit/src/index.ts'"],
  ['blueprints-use-the-public-door', 'blueprints/records/platform.ts', "import '../shop/names.ts'"],
  ['blueprints-use-the-public-door', 'blueprints/conduit/platform.ts', "import '../../packages/plinth/src/compile.ts'"],
  ['only-judges-look-inside', 'docs/bad-26.ts', "import '../packages/plinth/src/compile.ts'"],
  // A circle is reported once, at one of its members.
  [
    'no-circles',
    `${src}/graph/value.ts`,
    code("import './resource.ts'", 'export const value = 1'),
    `${src}/graph/resource.ts`,
  ],
  ['only-what-exists', `${src}/graph/bad-27.ts`, "import './nowhere.ts'"],
  ['only-declared-packages', `${src}/graph/bad-28.ts`, "import 'stranger'"],
  ['production-uses-dependencies', `${src}/graph/bad-29.ts`, "import 'vitest'"],
]

let house = ''
let findings: Readonly<Record<'sound' | 'planted', readonly string[]>>

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'plinth-house-'))
  await write(sound)
  const before = await findingsInHouse()
  const planted: Record<string, string> = {}
  for (const [, file, text] of violations) planted[file] = `${planted[file] ?? ''}${text}\n`
  await write(planted)
  findings = { sound: before, planted: await findingsInHouse() }
})

afterAll(async () => {
  await rm(house, { recursive: true, force: true })
})

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true })
    await writeFile(join(house, path), text)
  }
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

/** What dependency-cruiser says by the rules of this repository: `rule file`. */
async function findingsInHouse(): Promise<readonly string[]> {
  const config = join(root, '.dependency-cruiser.mjs')
  const options = ['--config', config, '--output-type', 'json', '.']
  const output = await run('depcruise', options, { folder: house }).catch((error: unknown) => {
    if (error instanceof CommandFailed) return error.output
    throw error
  })
  const { summary } = JSON.parse(output) as Report
  return [...new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))].sort()
}

test('a sound house has no finding', () => {
  expect(findings.sound).toEqual([])
})

test('every rule has a sentence and a planted violation', () => {
  const named = rules.forbidden?.map(({ name, comment = '' }) => ({ name, explained: comment.length > 60 })) ?? []
  const planted = new Set(violations.map(([rule]) => rule))
  expect(named.filter(({ name = '', explained }) => !explained || !planted.has(name))).toEqual([])
  expect(named.length).toBeGreaterThan(15)
})

test.each(violations)('%s speaks about %s: %s', (rule, file, _, at = file) => {
  expect(findings.planted).toContain(`${rule} ${at}`)
})
