import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import shop from '../../blueprints/shop/platform.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import { buildWhenStale } from '../../scripts/set-up.mjs'
import { packageRoot, root } from '../../scripts/steps.mjs'
import { runOutside, type Ended } from '../command.ts'

/** The package as npm would publish it, installed into a project that knows nothing of this repository. */

const place = mkdtempSync(join(tmpdir(), 'plinth-package-'))
const project = join(place, 'project')
const tsc = join(root, 'node_modules', '.bin', 'tsc')

/** Why the package could not be installed, when that is not its own fault. */
let unreachable: string | undefined

beforeAll(async () => {
  await buildWhenStale()
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  const packed = await runOutside(packageRoot, 'npm', ['pack', '--pack-destination', place])
  if (packed.code !== 0) throw new Error(packed.stderr)
  const [tarball = ''] = readdirSync(place).filter((name) => name.endsWith('.tgz'))
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', join(place, tarball)]
  const installed = await runOutside(project, 'npm', install)
  if (installed.code === 0) return
  const network = /\b(?:ENOTCACHED|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN)\b/.exec(installed.stderr)
  if (network === null) throw new Error(installed.stderr)
  unreachable = `not run: npm cannot reach a registry for the dependencies of plinth (${network[0]})`
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

async function plinth(...args: readonly string[]): Promise<Ended> {
  return runOutside(project, 'npx', ['--no-install', 'plinth', ...args])
}

/** What the strictest compiler says about the platform file of the project, declarations of the package included. */
async function typeErrors(): Promise<string> {
  const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false']
  const modules = ['--module', 'nodenext', '--target', 'es2023', '--types', '']
  const { stdout } = await runOutside(project, tsc, ['--noEmit', ...modules, ...strict, 'platform.ts'])
  return stdout
}

function writePlatform(change: (text: string) => string = (text) => text): void {
  const text = readFileSync(join(root, 'blueprints', 'shop', 'platform.ts'), 'utf8')
  writeFileSync(join(project, 'platform.ts'), change(text))
}

test('holds what runs and its declarations, and neither sources nor tests', ({ skip }) => {
  skip(unreachable !== undefined, unreachable)
  const folder = join(project, 'node_modules', 'plinth')
  const names = readdirSync(folder, { recursive: true }).map(String)
  expect(names).toEqual(expect.arrayContaining(['package.json', join('bin', 'plinth.js'), join('dist', 'cli.js')]))
  expect(names.filter((name) => /^src\b|\.test\./.test(name))).toEqual([])
})

test('type-checks the platform file of a user', async ({ skip }) => {
  skip(unreachable !== undefined, unreachable)
  writePlatform()
  expect(await typeErrors()).toBe('')
  writePlatform((text) => text.replace('port: 3000', "port: '3000'"))
  expect(await typeErrors()).toMatch(/^platform\.ts\(\d+,\d+\): error TS2322/)
})

test('npx plinth build writes the files that the workspace compiles', async ({ skip }) => {
  skip(unreachable !== undefined, unreachable)
  writePlatform()
  expect(await plinth('build', '--out', 'out')).toMatchObject({ code: 0 })
  for (const { path, text } of compile(shop).files) {
    expect(readFileSync(join(project, 'out', path), 'utf8'), path).toBe(text)
  }
})

test('a mistake is shown at its line, and nothing is written', async ({ skip }) => {
  skip(unreachable !== undefined, unreachable)
  writePlatform((text) => text.replace("region: 'us-east-1'", "region: 'us-east-11'"))
  const { code, stdout } = await plinth('build', '--out', 'wrong')
  expect(code).toBe(1)
  expect(stdout).toMatch(/platform\.ts:\d+:\d+/)
  expect(existsSync(join(project, 'wrong'))).toBe(false)
})
