import { readFileSync, writeFileSync } from 'node:fs'
import { env } from 'node:process'
import { expect, test } from 'vitest'
import { subjectsOf } from '#answers/subjects.ts'
import type { Subject } from '#answers/subject.ts'
import { compileRecipe } from '#testing/compile-recipe.ts'
import { changeBetween, sharedChangeBetween } from './between.ts'
import { changesAsMarkdown } from './markdown.ts'
import { nothingAllowed, type Allowed } from './losses.ts'
import { changeAsText } from './text.ts'

/**
 * Each kind of change as a reviewer reads it. `PLINTH_GOLDEN=update npx vitest run change/golden` writes the files anew;
 * what changed in them is then reviewed like everything else.
 */

type Group = Readonly<Record<string, unknown>>

/** A small shop; every case changes one thing about it. */
const shop = {
  name: 'shop',
  region: 'us-east-1',
  network: { nat: 'single' },
  cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } } },
  resources: {
    database: { kind: 'postgres', class: 'db.t4g.small', multiAz: false },
    cache: { kind: 'redis', node: 'cache.t4g.micro' },
    files: { kind: 'bucket' },
    backend: { kind: 'service', path: 'api', port: 3000, uses: ['database'] },
    frontend: { kind: 'service', path: 'web', port: 8080, calls: ['backend'] },
  },
  edge: { kind: 'cdn', routes: [{ path: '/*', to: 'frontend' }], domain: 'shop.example.com' },
  delivery: { kind: 'github', repository: 'acme/shop' },
  environments: { demo: { account: '111122223333' } },
} as const

type Shop = typeof shop

/** The shop with other resources. */
function withResources(change: (resources: Shop['resources']) => Group): Group {
  return { ...shop, resources: change(shop.resources) }
}

function without(group: Group, name: string): Group {
  return Object.fromEntries(Object.entries(group).filter(([key]) => key !== name))
}

interface Case {
  readonly name: string
  readonly before?: Group
  readonly after: Group
  readonly allowed?: Allowed
  /** Compare what serves all environments. */
  readonly shared?: true
}

const cases: readonly Case[] = [
  { name: 'nothing', after: shop },
  {
    name: 'added-service',
    after: withResources((resources) => ({ ...resources, mails: { kind: 'service', path: 'mails', port: 4000 } })),
  },
  {
    name: 'destroyed-service',
    before: withResources((resources) => ({ ...resources, mails: { kind: 'service', path: 'mails', port: 4000 } })),
    after: shop,
  },
  {
    name: 'changed-argument',
    after: withResources((resources) => ({ ...resources, database: { ...resources.database, backupDays: 30 } })),
  },
  {
    name: 'cost-up',
    after: withResources((resources) => ({ ...resources, database: { ...resources.database, multiAz: true } })),
  },
  {
    name: 'cost-down',
    before: { ...shop, network: { nat: 'perZone' } },
    after: shop,
  },
  {
    name: 'stateful-replaced',
    after: withResources((resources) => ({ ...resources, database: { ...resources.database, database: 'orders' } })),
  },
  {
    name: 'stateful-replaced-allowed',
    after: withResources((resources) => ({ ...resources, database: { ...resources.database, database: 'orders' } })),
    allowed: { replace: ['aws_db_instance.database'], destroy: [] },
  },
  {
    name: 'stateful-destroyed',
    after: withResources((resources) => without(resources, 'files')),
  },
  {
    name: 'moved',
    before: withResources((resources) => ({ ...resources, files: { kind: 'bucket', name: 'shop-files' } })),
    after: withResources((resources) => ({
      ...without(resources, 'files'),
      uploads: { kind: 'bucket', name: 'shop-files' },
    })),
  },
  {
    name: 'link-added',
    after: withResources((resources) => ({
      ...resources,
      backend: { ...resources.backend, uses: ['database', 'cache'] },
    })),
  },
  {
    name: 'link-removed',
    after: withResources((resources) => ({ ...resources, backend: { ...resources.backend, uses: [] } })),
  },
  {
    name: 'public-name',
    after: { ...shop, edge: { ...shop.edge, domain: 'www.example.com' } },
  },
  {
    name: 'kubernetes-only',
    after: withResources((resources) => ({ ...resources, backend: { ...resources.backend, replicas: 4 } })),
  },
  {
    name: 'workflows-only',
    after: { ...shop, delivery: { ...shop.delivery, branch: 'trunk' } },
    shared: true,
  },
]

function subjectOf(recipe: Group): Subject | undefined {
  const { graph, platform, errors } = compileRecipe(recipe)
  expect(errors).toEqual([])
  return subjectsOf(graph, platform?.environments ?? [])[0]
}

test.for(cases)('$name', ({ name, before = shop, after, allowed = nothingAllowed, shared }) => {
  const [old, now] = [subjectOf(before), subjectOf(after)]
  const change = shared === true ? sharedChangeBetween(old, now) : changeBetween(old, now, { allowed })
  expectGolden(`${name}.txt`, changeAsText(change))
  const whole = 'run `plinth diff main`'
  expectGolden(`${name}.md`, changesAsMarkdown({ platform: 'shop', changes: [change], whole }))
})

function expectGolden(file: string, text: string): void {
  const path = new URL(`golden/${file}`, import.meta.url)
  if (env['PLINTH_GOLDEN'] === 'update') writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}
