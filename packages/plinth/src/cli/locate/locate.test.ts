import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load } from '../load/load.ts'
import { folderOf } from '../testing/folder.ts'
import { createLocator } from './locate.ts'

/** What is shown for each path, in a folder with these files. */
async function located(files: Readonly<Record<string, string>>, ...paths: readonly string[]): Promise<string[]> {
  const folder = folderOf(files)
  const { loaded, findings } = await load(Object.keys(files)[0], folder)
  if (loaded === undefined) throw new Error(findings.map(({ message }) => message).join('\n'))
  const locate = await createLocator(loaded)
  return paths.map((path) => {
    const spot = locate(path === '' ? [] : path.split('.'))
    return `${relative(folder, spot.file)}:${spot.line}:${spot.column} ${spot.excerpt}`
  })
}

const usual = `import { cdn, definePlatform, postgres, service } from 'plinth'

const database = postgres({ version: '15', class: 'db.t3.micro' })
const backend = service({
  path: 'apps/api',
  port: 3000,
  uses: [database],
})

export default definePlatform({
  name: 'shop',
  region: 'us-east-1',
  network: { cidr: '10.0.0.0/16', zones: 2 },
  cluster: { nodes: { default: { types: ['t3.medium', 't3.large'], size: 2 } } },
  resources: { database, backend },
  edge: cdn({
    routes: [
      { path: '/api/*', to: backend },
      { path: '/*', to: backend },
    ],
  }),
  environments: {
    demo: { account: '111122223333' },
    production: {
      account: '444455556666',
      resources: { database: { class: 'db.m6g.large' } },
    },
  },
})
`

describe('a platform file as most people write it', () => {
  test('values, at any depth', async () => {
    expect(
      await located(
        { 'platform.ts': usual },
        'name',
        'network.zones',
        'cluster.nodes.default.types.1',
        'resources.database.class',
        'environments.production.resources.database.class',
        'edge.routes.1.path',
      ),
    ).toEqual([
      "platform.ts:11:3 name: 'shop'",
      'platform.ts:13:35 zones: 2',
      "platform.ts:14:55 't3.large'",
      "platform.ts:3:44 class: 'db.t3.micro'",
      "platform.ts:26:32 class: 'db.m6g.large'",
      "platform.ts:19:9 path: '/*'",
    ])
  })

  test('a declaration is where it is made, a link is where it is written', async () => {
    expect(
      await located(
        { 'platform.ts': usual },
        'resources.database',
        'resources.backend',
        'resources.backend.uses.0',
        'edge',
        'edge.routes.0.to',
      ),
    ).toEqual([
      "platform.ts:3:1 const database = postgres({ version: '15', class: 'db.t3.micro' })",
      'platform.ts:4:1 const backend = service({',
      'platform.ts:7:10 database',
      'platform.ts:16:3 edge: cdn({',
      'platform.ts:18:25 to: backend',
    ])
  })

  test('what is missing points at the braces that should hold it', async () => {
    expect(
      await located(
        { 'platform.ts': usual },
        'resources.database.multiAz',
        'network.nat',
        'network.subnets.public',
        'observability.logs',
        'delivery',
        '',
      ),
    ).toEqual([
      "platform.ts:3:1 const database = postgres({ version: '15', class: 'db.t3.micro' })",
      "platform.ts:13:3 network: { cidr: '10.0.0.0/16', zones: 2 }",
      "platform.ts:13:3 network: { cidr: '10.0.0.0/16', zones: 2 }",
      'platform.ts:10:1 export default definePlatform({',
      'platform.ts:10:1 export default definePlatform({',
      'platform.ts:10:1 export default definePlatform({',
    ])
  })
})

/** A platform file around a few lines. */
function around(before: string, resources: string, rest = ''): string {
  return `import { definePlatform, postgres, redis, service } from 'plinth'
${before}
export default definePlatform({
  name: 'shop', region: 'us-east-1', cluster: { nodes: {} },
  resources: ${resources},
  environments: { demo: { account: '111122223333' } },${rest}
})
`
}

describe('other ways to write it', () => {
  test.for<readonly [string, string, string, string]>([
    [
      'a declaration in place',
      around('', "{ database: postgres({ class: 'db.t3.micro' }) }"),
      'resources.database',
      "platform.ts:5:16 database: postgres({ class: 'db.t3.micro' })",
    ],
    [
      'a value of a declaration in place',
      around('', "{ database: postgres({ class: 'db.t3.micro' }) }"),
      'resources.database.class',
      "platform.ts:5:37 class: 'db.t3.micro'",
    ],
    [
      'a helper function',
      around("const make = (c: string) => postgres({ class: c, storage: 20 })\nconst a = make('x')", '{ a }'),
      'resources.a.storage',
      'platform.ts:2:50 storage: 20',
    ],
    [
      'a loop',
      around(
        "const all: Record<string, ReturnType<typeof redis>> = {}\nfor (const n of ['a', 'b']) all[n] = redis({ node: `cache.${n}.micro` })",
        'all',
      ),
      'resources.b.node',
      'platform.ts:3:46 node: `cache.${n}.micro`',
    ],
    [
      'computed keys',
      around("const key = 'a'", "{ [key]: postgres({ class: 'x' }) }"),
      'resources.a.class',
      "platform.ts:5:34 class: 'x'",
    ],
    [
      'a spread of a constant',
      around("const common = { class: 'x', storage: 20 }\nconst a = postgres({ ...common, storage: 30 })", '{ a }'),
      'resources.a.class',
      "platform.ts:2:18 class: 'x'",
    ],
    [
      'the last of two spreads',
      around("const one = { class: 'x' }\nconst two = { class: 'y' }\nconst a = postgres({ ...one, ...two })", '{ a }'),
      'resources.a.class',
      "platform.ts:3:15 class: 'y'",
    ],
    [
      'a spread that only the program knows',
      around('const a = postgres({ ...JSON.parse(\'{"class":"x"}\'), storage: 30 })', '{ a }'),
      'resources.a.class',
      'platform.ts:2:1 const a = postgres({ ...JSON.parse(\'{"class":"x"}\'), storage: 30 })',
    ],
    [
      'an input with a name',
      around("const input = { class: 'x' } as const\nconst a = postgres(input)", '{ a }'),
      'resources.a.class',
      "platform.ts:2:17 class: 'x'",
    ],
    [
      'a group with a name',
      around("const network = { cidr: '10.0.0.0/8' }", '{}', '\n  network,'),
      'network.cidr',
      "platform.ts:2:19 cidr: '10.0.0.0/8'",
    ],
    [
      'a property of a constant',
      around("const shared = { net: { cidr: '10.0.0.0/8' } }", '{}', '\n  network: shared.net,'),
      'network.cidr',
      "platform.ts:2:25 cidr: '10.0.0.0/8'",
    ],
    [
      'a satisfied and a constant type',
      around("const a = postgres({ class: 'x' } satisfies object as never)", '{ a }'),
      'resources.a.class',
      "platform.ts:2:22 class: 'x'",
    ],
    [
      'quoted keys',
      around('', "{ 'order-history': postgres({ 'class': 'x' }) }"),
      'resources.order-history.class',
      "platform.ts:5:44 'class': 'x'",
    ],
    [
      'two declarations in one statement',
      around("const a = postgres({ class: 'x' }), b = postgres({ class: 'y' })", '{ a, b }'),
      'resources.b',
      "platform.ts:2:37 b = postgres({ class: 'y' })",
    ],
    [
      'a list with a spread in front',
      around("const a = service({ path: 'p', port: 1, uses: [...[], redis({ node: 'x' })] })", '{ a }'),
      'resources.a.uses.0',
      "platform.ts:2:55 redis({ node: 'x' })",
    ],
    [
      'text outside of ASCII in front',
      around("const a = postgres({ /* größe 😀 */ class: 'größe 😀', storage: 30 })", '{ a }'),
      'resources.a.storage',
      'platform.ts:2:56 storage: 30',
    ],
    [
      'a platform with a name',
      around('', '{}').replace('export default', 'const platform =').concat('export default platform\n'),
      'region',
      "platform.ts:4:17 region: 'us-east-1'",
    ],
    [
      'a platform that is satisfied',
      "import { definePlatform } from 'plinth'\nconst input = { name: 'shop' }\nexport default definePlatform(input as never)\n",
      'name',
      "platform.ts:2:17 name: 'shop'",
    ],
  ])('%s', async ([, text, path, expected]) => {
    expect(await located({ 'platform.ts': text }, path)).toEqual([expected])
  })

  test('the library under one name', async () => {
    const text = "import * as plinth from 'plinth'\nconst a = plinth.postgres({ class: 'x' })\n"
    const platform = "export default plinth.definePlatform({ name: 'shop', resources: { a } } as never)\n"
    expect(await located({ 'platform.ts': text + platform }, 'name', 'resources.a.class')).toEqual([
      "platform.ts:3:40 name: 'shop'",
      "platform.ts:2:29 class: 'x'",
    ])
  })

  test('parts in files of their own', async () => {
    const files = {
      'platform.ts': `import { definePlatform } from 'plinth'
import { database } from './parts/database.ts'
import network, { cluster as nodes } from './parts/ground'
export default definePlatform({ name: 'shop', network, cluster: nodes, resources: { database } } as never)
`,
      'parts/database.ts': "import { postgres } from 'plinth'\nexport const database = postgres({ class: 'x' })\n",
      'parts/ground.ts': "const cluster = { version: '1.35' }\nexport { cluster }\nexport default { zones: 3 }\n",
    }
    expect(
      await located(files, 'resources.database', 'resources.database.class', 'network.zones', 'cluster.version'),
    ).toEqual([
      "parts/database.ts:2:1 export const database = postgres({ class: 'x' })",
      "parts/database.ts:2:36 class: 'x'",
      'parts/ground.ts:3:18 zones: 3',
      "parts/ground.ts:1:19 version: '1.35'",
    ])
  })
})

test('a platform as JSON', async () => {
  const text = `{
  "name": "shop",
  "resources": {
    "database": { "kind": "postgres", "class": "db.t3.micro" },
    "backend": { "kind": "service", "path": "api", "port": 3000, "uses": ["database"] }
  }
}`
  const paths = ['name', 'resources.database', 'resources.database.class', 'resources.backend.uses.0', 'network.cidr']
  expect(await located({ 'platform.json': text }, ...paths)).toEqual([
    'platform.json:2:3 "name": "shop"',
    'platform.json:4:5 "database": { "kind": "postgres", "class": "db.t3.micro" }',
    'platform.json:4:39 "class": "db.t3.micro"',
    'platform.json:5:75 "database"',
    'platform.json:1:1 {',
  ])
})
