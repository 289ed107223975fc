import { describe, expect, test } from 'vitest'
import { expand } from '#capabilities/expand.ts'
import { graphOf } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { invariant } from '#graph/invariant.ts'
import { resolve } from '#language/resolve.ts'
import { postgres } from '#language/words/postgres.ts'
import { service } from '#language/words/service.ts'
import { smallPlatform } from '#testing/small-platform.ts'
import { namesOf, problemWith, type Named } from './names.ts'
import type { Subject } from './subject.ts'
import { subjectsOf } from './subjects.ts'

const database = postgres({ class: 'db.t3.micro' })
const { platform } = resolve(
  smallPlatform({ resources: { database, backend: service({ path: 'api', port: 3000, uses: [database] }) } }),
)
invariant(platform !== undefined, 'the platform is right')
const [subject] = subjectsOf(expand(platform), platform.environments)
invariant(subject !== undefined, 'it has an environment')
const { find, words } = namesOf(subject)

test('names of the platform file stand for everything that is made for them', () => {
  const found = find('database')
  expect(found).toMatchObject({ kind: 'declared', name: 'database', path: ['resources', 'database'] })
  const ids = found.kind === 'declared' ? found.resources.map(({ id }) => id) : []
  expect(ids).toContain('test/services/aws_db_instance.database')
  expect(ids).not.toContain('test/platform/aws_vpc.main')
  expect(words).toEqual(expect.arrayContaining(['backend', 'database', 'internet', 's3']))
})

test.for<readonly [string, Named]>([
  ['internet', { kind: 'well-known', word: 'internet' }],
  ['alb', { kind: 'well-known', word: 'load-balancer' }],
  ['secretsmanager', { kind: 'aws-service', service: 'secretsmanager' }],
  ['aws:s3', { kind: 'aws-service', service: 's3' }],
  ['10.0.0.0/16', { kind: 'range', cidr: '10.0.0.0/16' }],
  ['10.0.0.7', { kind: 'range', cidr: '10.0.0.7/32' }],
  ['2001:db8::/32', { kind: 'range', cidr: '2001:db8::/32' }],
  ['::1', { kind: 'range', cidr: '::1/128' }],
])('%s', ([word, named]) => {
  expect(find(word)).toEqual(named)
})

test.for(['10.0.0.256', '10.0.0.0/33', '1.2.3', '10.0.0.0/16/8', ':::', '1:2:3', '12:30', 'a::b::c'])(
  '%s is no address',
  (word) => {
    expect(find(word).kind).toBe('nothing')
  },
)

test('addresses leave out what is clear, and lead into arguments', () => {
  for (const word of ['aws_vpc.main', 'platform/aws_vpc.main', 'test/aws_vpc.main', 'test/platform/aws_vpc.main']) {
    expect(find(word)).toMatchObject({ kind: 'resource', resource: { id: 'test/platform/aws_vpc.main' } })
  }
  expect(find('Deployment/backend.spec.template.spec.containers[0].image')).toMatchObject({
    kind: 'argument',
    path: ['spec', 'template', 'spec', 'containers', '0', 'image'],
  })
})

test.for<readonly [string, string]>([
  ['databse', "there is nothing called 'databse'. Did you mean:\n  database\n"],
  ['intrenet', "there is nothing called 'intrenet'. Did you mean:\n  internet"],
  ['aws_vpc.man', 'Did you mean:\n  aws_vpc.main'],
  ['aws_vpc.main.cidr', "test/platform/aws_vpc.main has no argument 'cidr'. Did you mean 'cidr_block'?"],
  ['zzzzzzzzzzzz', 'List what there is with `plinth list`.'],
])('%s has a problem', ([word, problem]) => {
  expect(problemWith(word, find(word))).toContain(problem)
})

describe('in plans', () => {
  const resource = (address: string, name: string): Resource => ({
    id: `plan/network/${address}`,
    engine: 'terraform',
    type: 'aws_subnet',
    name,
    environment: 'plan',
    layer: 'platform',
    file: 'main',
    args: { cidr_block: '10.0.0.0/24' },
    origins: new Map(),
    because: { capability: 'terraform-plan', path: [address], reason: 'Planned: create' },
    terraform: { mode: 'managed' },
  })
  const plan: Subject = {
    graph: graphOf([
      resource('module.a["x.y"].aws_subnet.this[0]', 'this[0]'),
      resource('module.b.aws_subnet.this[0]', 'this[0]'),
      resource('aws_subnet.main', 'main'),
    ]),
    environment: 'plan',
    place: { account: 'unknown', region: 'eu-west-1' },
    declared: undefined,
  }
  const names = namesOf(plan)

  test('an address has modules and indexes, and may start at the name of its plan', () => {
    for (const word of ['module.a["x.y"].aws_subnet.this[0]', 'network/module.a["x.y"].aws_subnet.this[0]']) {
      expect(names.find(word)).toMatchObject({ resource: { id: 'plan/network/module.a["x.y"].aws_subnet.this[0]' } })
    }
    expect(names.find('module.b.aws_subnet.this[0].cidr_block')).toMatchObject({
      kind: 'argument',
      path: ['cidr_block'],
    })
  })

  test('without its module, it may be several', () => {
    expect(names.find('aws_subnet.this[0]')).toEqual({
      kind: 'ambiguous',
      candidates: ['plan/network/module.a["x.y"].aws_subnet.this[0]', 'plan/network/module.b.aws_subnet.this[0]'],
    })
  })
})
