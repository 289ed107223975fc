import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isDeclared } from '#language/declared.ts'
import { resolve } from '#language/resolve.ts'
import { folderOf } from '../testing/folder.ts'
import { load } from './load.ts'

/** What loading a file says, as it would be printed. */
async function refusal(files: Readonly<Record<string, string>>, given?: string) {
  const folder = folderOf(files)
  const { loaded, findings } = await load(given, folder)
  expect(loaded).toBeUndefined()
  return findings.map(({ code, message, help, spots }) => {
    const places = spots.map(
      ({ file, line, column, excerpt }) => `${relative(folder, file)}:${line}:${column} ${excerpt}`,
    )
    return [`${code}: ${message.replaceAll(folder, '')}`, ...places, help].join('\n')
  })
}

const minimal = "import { definePlatform } from 'plinth'\nexport default definePlatform({ name: 'shop' } as never)\n"

describe('which file', () => {
  test('the named one', async () => {
    const folder = folderOf({ 'a/shop.ts': minimal })
    expect((await load('a/shop.ts', folder)).loaded?.platform.input).toEqual({ name: 'shop' })
  })

  test('platform.ts here, or in the nearest folder above', async () => {
    const folder = folderOf({ 'platform.ts': minimal, 'apps/api/readme.md': '' })
    expect((await load(undefined, `${folder}/apps/api`)).loaded?.file).toBe(`${folder}/platform.ts`)
  })

  test('none', async () => {
    expect(await refusal({})).toEqual([
      'load/no-file: there is no platform.ts here or in a folder above\n:1:1 \nwrite one with `plinth init`, or name yours: plinth build path/to/platform.ts',
    ])
  })

  test('a misspelt one', async () => {
    expect(await refusal({ 'infra/platform.ts': minimal }, 'infra/platfrom.ts')).toEqual([
      'load/file-not-found: there is no file infra/platfrom.ts\ninfra/platfrom.ts:1:1 \ndid you mean infra/platform.ts?',
    ])
  })

  test('one that is no platform at all', async () => {
    expect(await refusal({ 'platform.yaml': '' }, 'platform.yaml')).toEqual([
      'load/unknown-format: platform.yaml is neither TypeScript nor JSON\nplatform.yaml:1:1 \na platform is written in a .ts file, or in a .json file that follows `plinth schema`',
    ])
    expect((await refusal({ 'folder.ts/a': '' }, 'folder.ts')).join()).toContain(
      'folder.ts cannot be read: it is a folder',
    )
  })
})

describe('what stops a TypeScript file', () => {
  test.for<readonly [string, string, string]>([
    [
      'syntax',
      "import { definePlatform } from 'plinth'\n\nexport default definePlatform({ name: 'größe', , })\n",
      'load/syntax: the file cannot be read as code: Expected identifier but found ","\nplatform.ts:3:48 export default definePlatform({ name: \'größe\', , })',
    ],
    [
      'top-level await',
      "import { definePlatform } from 'plinth'\nawait Promise.resolve()\nexport default definePlatform({} as never)\n",
      'load/top-level-await: a platform file cannot wait: `await` stands outside of a function\nplatform.ts:2:1 await Promise.resolve()',
    ],
    [
      'an import that leads nowhere',
      "import { database } from './database.ts'\nexport default database\n",
      "load/missing-import: nothing is found at './database.ts'\nplatform.ts:1:26 import { database } from './database.ts'",
    ],
    [
      'a package that is not installed',
      "import { definePlatform } from 'plinth'\nimport pad from 'left-pad-of-nobody'\nexport default definePlatform({ name: pad('x') } as never)\n",
      "load/missing-package: the package 'left-pad-of-nobody' is not installed\nplatform.ts:2:17 import pad from 'left-pad-of-nobody'",
    ],
    [
      'an error while it runs',
      "import { definePlatform } from 'plinth'\ninterface Shape {\n  name: string\n}\nconst shape = undefined as unknown as Shape\nexport default definePlatform({ name: shape.name } as never)\n",
      "load/throws: the file stopped while it ran: TypeError: Cannot read properties of undefined (reading 'name')\nplatform.ts:6:45 export default definePlatform({ name: shape.name } as never)",
    ],
    [
      'text that is thrown',
      "throw 'no'\n",
      "load/throws: the file stopped while it ran: it threw 'no'\nplatform.ts:1:1 ",
    ],
    [
      'no default export',
      'export const name = 1\n',
      'language/no-platform: platform.ts does not export a platform: it has no default export\nplatform.ts:1:1 ',
    ],
    [
      'a platform under another name',
      minimal.replace('export default', 'export const shop ='),
      "language/no-platform: platform.ts does not export a platform: the platform is exported as 'shop', not as default\nplatform.ts:1:1 ",
    ],
    [
      'another word as default',
      "import { redis } from 'plinth'\nexport default redis({ node: 'cache.t4g.micro' })\n",
      'language/no-platform: platform.ts does not export a platform: its default export is a redis\nplatform.ts:1:1 ',
    ],
    [
      'plain data as default',
      "export default { name: 'shop' }\n",
      'language/no-platform: platform.ts does not export a platform: its default export is a plain object\nplatform.ts:1:1 ',
    ],
  ])('%s', async ([, text, expected]) => {
    const [finding = ''] = await refusal({ 'platform.ts': text }, 'platform.ts')
    expect(finding.split('\n').slice(0, 2).join('\n')).toBe(expected)
  })

  test('an error in a file that it imports', async () => {
    const files = {
      'platform.ts': `import { size } from './size.ts'\n${minimal.replace("'shop'", 'size()')}`,
      'size.ts': "type Size = 'small'\n\nexport function size(): Size {\n  throw new RangeError('too small')\n}\n",
    }
    expect((await refusal(files, 'platform.ts')).join()).toContain(
      "RangeError: too small\nsize.ts:4:9 throw new RangeError('too small')",
    )
  })

  test('several mistakes are told at once', async () => {
    const text = "import { a } from './a.ts'\nimport { b } from './b.ts'\nexport default a + b\n"
    expect(await refusal({ 'platform.ts': text }, 'platform.ts')).toHaveLength(2)
  })
})

test('packages beside the file may be used, and plinth is this very program', async () => {
  const folder = folderOf({
    'platform.ts': `import { nameOf } from 'names'\n${minimal.replace("'shop'", 'nameOf()')}`,
    'node_modules/names/package.json': '{ "name": "names", "main": "main.js" }',
    'node_modules/names/main.js': "exports.nameOf = () => 'from-a-package'",
    'node_modules/plinth/package.json': '{ "name": "plinth", "main": "main.js" }',
    'node_modules/plinth/main.js': "throw new Error('a second plinth')",
  })
  expect((await load('platform.ts', folder)).loaded?.platform.input).toEqual({ name: 'from-a-package' })
})

test('a tsconfig.json that leads plinth elsewhere does not make a second instance', async () => {
  const folder = folderOf({
    'tsconfig.json': '{ "compilerOptions": { "paths": { "plinth": ["./other.ts"] } } }',
    'other.ts': "throw new Error('a second plinth')\nexport const definePlatform = 1",
    'platform.ts': minimal,
  })
  expect((await load('platform.ts', folder)).loaded?.platform.input).toEqual({ name: 'shop' })
})

describe('a platform as JSON', () => {
  const platform = {
    $schema: './plinth.schema.json',
    name: 'shop',
    region: 'us-east-1',
    cluster: { nodes: { default: { types: ['t3.medium'], size: 2 } } },
    resources: {
      web: { kind: 'service', path: 'web', port: 8080, calls: ['api'] },
      api: { kind: 'service', path: 'api', port: 3000, uses: ['database'] },
      database: { kind: 'postgres', class: 'db.t3.micro' },
    },
    edge: { kind: 'cdn', routes: [{ path: '/*', to: 'web' }] },
    environments: { demo: { account: '111122223333', resources: { database: { multiAz: false } } } },
  }

  test('says the same as TypeScript', async () => {
    const folder = folderOf({
      'platform.json': JSON.stringify(platform),
      'platform.ts': `import { cdn, definePlatform, postgres, service } from 'plinth'
        const database = postgres({ class: 'db.t3.micro' })
        const api = service({ path: 'api', port: 3000, uses: [database] })
        const web = service({ path: 'web', port: 8080, calls: [api] })
        export default definePlatform({
          name: 'shop', region: 'us-east-1', cluster: { nodes: { default: { types: ['t3.medium'], size: 2 } } },
          resources: { web, api, database }, edge: cdn({ routes: [{ path: '/*', to: web }] }),
          environments: { demo: { account: '111122223333', resources: { database: { multiAz: false } } } } })`,
    })
    const [json, typescript] = await Promise.all(
      ['platform.json', 'platform.ts'].map(async (file) => {
        const { loaded } = await load(file, folder)
        const { platform: resolved, findings } = resolve(loaded!.platform)
        expect(findings.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
        // Call sites differ, of course.
        return JSON.stringify(resolved, (key, value: unknown) => (isDeclared(value) || key === 'site' ? null : value))
      }),
    )
    expect(json).toBe(typescript)
  })

  test('a link to nothing, and what else is wrong', async () => {
    const edge = { kind: 'cdn', routes: [{ path: '/*', to: 'wep' }] }
    const text = JSON.stringify({ ...platform, edge, region: 'here' }, null, 2)
    expect(await refusal({ 'platform.json': text }, 'platform.json')).toEqual([
      'language/unknown-name: there is no resource called \'wep\'\nplatform.json:42:9 "to": "wep"\ndid you mean \'web\'? Known here: api, database, web',
      'language/wrong-value: \'here\' does not fit here\nplatform.json:4:3 "region": "here"\nwrite an AWS region such as \'us-east-1\'',
    ])
  })

  test.for<readonly [string, string, string]>([
    ['syntax', '{\n  "name": shop\n}', 'platform.json:2:11 "name": shop'],
    ['a file that ends early', '{\n  "name": "shop"\n', 'platform.json:3:1 '],
    ['no object', '[]', 'platform.json:1:1 '],
    ['an empty file', '', 'platform.json:1:1 '],
  ])('%s', async ([, text, expected]) => {
    const [finding = ''] = await refusal({ 'platform.json': text }, 'platform.json')
    expect(finding.split('\n')[1]).toBe(expected)
  })
})
