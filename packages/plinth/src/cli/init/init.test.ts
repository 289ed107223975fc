import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#compile.ts'
import { runs } from '../../testing/random.ts'
import { load } from '../load/load.ts'
import { command } from '../testing/command.ts'
import { folderOf } from '../testing/folder.ts'
import { platformFile } from './platform-file.ts'

describe('plinth init', () => {
  test('writes a platform file, and what an editor needs beside it', async () => {
    const folder = folderOf({})
    const flags = ['--name', 'shop', '--account', '444455556666', '--repository', 'acme/shop', '--database', '--cache']
    const { exit, out } = await command(
      folder,
      'init',
      ...flags,
      '--service',
      'web:8080:web',
      '--service',
      'order-api:3000:api',
    )
    expect(out).toContain('wrote platform.ts, package.json, tsconfig.json\n')
    expect(exit).toBe(0)
    expect(readFileSync(join(folder, 'platform.ts'), 'utf8'))
      .toBe(`import { cdn, definePlatform, github, postgres, redis, service } from 'plinth'

const database = postgres({ class: 'db.t4g.small' })
const cache = redis({ node: 'cache.t4g.micro' })

const orderApi = service({ path: 'api', port: 3000, uses: [database, cache] })
const web = service({ path: 'web', port: 8080, calls: [orderApi] })

export default definePlatform({
  name: 'shop',
  region: 'us-east-1',
  cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } } },
  resources: { database, cache, web, orderApi },
  edge: cdn({ routes: [{ path: '/*', to: web }] }),
  delivery: github({ repository: 'acme/shop' }),
  environments: {
    production: { account: '444455556666' },
  },
})
`)
    expect((await command(folder, 'build')).exit).toBe(0)
  })

  test('overwrites nothing, and leaves what is there above', async () => {
    const folder = folderOf({ 'package.json': '{}', 'infra/platform.ts': 'mine' })
    const { exit, err } = await command(join(folder, 'infra'), 'init', '--yes')
    expect(err).toBe('error: platform.ts exists already; name another file, or change that one\n')
    expect(exit).toBe(2)
    expect(readFileSync(join(folder, 'infra/platform.ts'), 'utf8')).toBe('mine')
    expect((await command(join(folder, 'infra'), 'init', 'other.ts', '--yes')).out).toContain(
      'wrote other.ts, tsconfig.json\n',
    )
  })

  test('tells everything that is wrong with its flags at once', async () => {
    const { exit, err } = await command(
      folderOf({}),
      'init',
      '--name',
      'My Shop',
      '--account',
      '1',
      '--service',
      'web:80',
      '--service',
      'cache:8080',
    )
    expect(err.split('\n').map((line) => line.slice(0, 40))).toEqual([
      "error: --name: 'My Shop' does not fit: w",
      "error: --account: '1' does not fit: writ",
      "error: service 'web:80': '80' is no port",
      "error: 'cache' is what the store is call",
      '',
    ])
    expect(exit).toBe(2)
  })

  test('does not invent an account where nobody can be asked', async () => {
    expect(await command(folderOf({}), 'init')).toMatchObject({
      exit: 2,
      err: 'error: nobody can be asked here: give --account, or --yes to take example values\n',
    })
  })
})

const serviceName = fc
  .oneof(
    fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/),
    fc.constantFrom('default', 'cdn', 'service', 'new', 'database'),
  )
  .filter((name) => !/--|^(?:database|cache)$/.test(name))

test('every answer makes a platform that compiles without errors', async () => {
  const answers = fc.record({
    name: fc.stringMatching(/^[a-z][a-z0-9]{1,12}$/),
    region: fc.constantFrom('us-east-1', 'eu-central-1'),
    account: fc.stringMatching(/^\d{12}$/),
    repository: fc.constantFrom(undefined, 'acme/shop', 'a/b.c_d'),
    services: fc.uniqueArray(
      fc.record({
        name: serviceName,
        port: fc.integer({ min: 1024, max: 65_535 }),
        path: fc.constantFrom('web', 'apps/api'),
      }),
      { selector: ({ name }) => name.replaceAll('-', ''), maxLength: 4 },
    ),
    database: fc.boolean(),
    cache: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(answers, async (given) => {
      const folder = folderOf({ 'platform.ts': platformFile(given) })
      const { loaded, findings } = await load('platform.ts', folder)
      expect(findings).toEqual([])
      const { diagnostics } = compile(loaded!.platform)
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { numRuns: runs(50) },
  )
})
