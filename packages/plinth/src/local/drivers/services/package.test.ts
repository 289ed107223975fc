import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf } from '../../../cli/testing/folder.ts'
import type { ServicePlan } from '../../plan/local-plan.ts'
import { RunFile } from '../state/run-file.ts'
import { buildWhenChanged } from './build.ts'
import { inputFolders } from './inputs.ts'
import { packageOf, shellLine } from './package.ts'

test.for([
  ['node dist/server.js', 'exec node dist/server.js'],
  ['MODE=fast node server.js', 'MODE=fast exec node server.js'],
  ['node a.js && node b.js', 'node a.js && node b.js'],
  ["node -e 'a && b'", "exec node -e 'a && b'"],
  ['exec node server.js', 'exec node server.js'],
] as const)('%s is run as %s', ([script, line]) => {
  expect(shellLine(script)).toBe(line)
})

const service = { name: 'api', path: 'api' } as ServicePlan

test('a service without a package or a start script is told what is missing', () => {
  expect(() => packageOf(service, folderOf({}), undefined)).toThrow('api has no package.json in api')
  const root = folderOf({ 'api/package.json': '{ "scripts": { "build": "true" } }' })
  expect(() => packageOf(service, root, undefined)).toThrow('api/package.json has no `start` script')
  expect(packageOf(service, root, 'node broken.js')).toMatchObject({ start: 'node broken.js', build: 'true' })
})

/** A workspace: the API imports a contract that lies beside it. */
function workspace(): string {
  const root = folderOf({
    'api/package.json': JSON.stringify({
      scripts: {
        start: 'node dist/server.js',
        build: 'mkdir -p dist && cat server.js ../contract/index.js > dist/server.js',
      },
      dependencies: { contract: '1.0.0' },
    }),
    'api/server.js': '1\n',
    'contract/package.json': '{ "name": "contract" }',
    'contract/index.js': '2\n',
  })
  mkdirSync(join(root, 'node_modules'))
  symlinkSync(join(root, 'contract'), join(root, 'node_modules', 'contract'))
  return root
}

test('a service is made of its own folder and of packages of its workspace', () => {
  const root = workspace()
  expect(inputFolders(packageOf(service, root, undefined))).toEqual([join(root, 'api'), join(root, 'contract')])
})

test('a build runs when sources, those of the workspace, or its result have changed, and at no other time', async () => {
  const root = workspace()
  const source = packageOf(service, root, undefined)
  const run = new RunFile(root)
  const build = async (): Promise<string> =>
    await buildWhenChanged('api', source, { folder: root, run, signal: undefined, onBuild: () => undefined })
  expect(await build()).toBe('built')
  expect(await build()).toBe('kept')
  writeFileSync(join(root, 'contract', 'index.js'), '3\n')
  expect(await build()).toBe('built')
  expect(await build()).toBe('kept')
  rmSync(join(root, 'api', 'dist'), { recursive: true })
  expect(await build()).toBe('built')
  writeFileSync(join(root, 'api', 'dist', 'server.js'), 'by hand\n')
  expect(await build()).toBe('built')
})
