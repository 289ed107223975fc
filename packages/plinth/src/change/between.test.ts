import { describe, expect, test } from 'vitest'
import type { Subject } from '#answers/subject.ts'
import { graphOf } from '#graph/graph.ts'
import type { Layer, Resource } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
import { changeBetween, isEmpty } from './between.ts'
import { argument, force } from './words.ts'

interface More {
  readonly layer?: Layer
  readonly environment?: string
  readonly terraform?: Partial<NonNullable<Resource['terraform']>>
}

function resource(type: string, name: string, args: Resource['args'], more: More = {}): Resource {
  const { layer = 'platform', environment = 'demo', terraform = {} } = more
  const mode = terraform.mode ?? 'managed'
  return {
    id: `${environment}/${layer}/${mode === 'data' ? 'data.' : ''}${type}.${name}`,
    ...{ engine: 'terraform', type, name, environment, layer, file: 'main', args, origins: new Map() },
    because: { capability: 'test', path: ['resources', name], reason: 'a test asks for it' },
    terraform: { ...terraform, mode },
  }
}

function to(address: string, attribute: string, layer = 'platform'): Reference {
  return { $: 'reference', target: `demo/${layer}/${address}`, attribute }
}

function subjectOf(resources: readonly Resource[], environment = 'demo'): Subject {
  const place = { account: '111122223333', region: 'us-east-1' }
  return { graph: graphOf(resources), environment, place, declared: undefined }
}

/** What happens to each resource, in a line. */
function happens(before: readonly Resource[], after: readonly Resource[]): readonly string[] {
  return changeBetween(subjectOf(before), subjectOf(after)).resources.map(
    ({ kind, address, from, arguments: args, forcedBy }) =>
      [
        `${kind} ${address}`,
        ...(from === undefined ? [] : [`from ${from}`]),
        ...args.map(argument),
        ...forcedBy.map(force),
      ].join('; '),
  )
}

const vpc = (cidr: string): Resource => resource('aws_vpc', 'main', { cidr_block: cidr, enable_dns_support: true })
const subnet = resource('aws_subnet', 'a', { vpc_id: to('aws_vpc.main', 'id'), cidr_block: '10.0.1.0/24' })

describe('what happens to a resource', () => {
  test('nothing, when it says the same', () => {
    expect(
      isEmpty(changeBetween(subjectOf([vpc('10.0.0.0/16'), subnet]), subjectOf([vpc('10.0.0.0/16'), subnet]))),
    ).toBe(true)
  })

  test('it comes or goes', () => {
    expect(happens([subnet], [vpc('10.0.0.0/16')])).toEqual(['destroyed aws_subnet.a', 'added aws_vpc.main'])
  })

  test('it is updated in place', () => {
    const quiet = { ...vpc('10.0.0.0/16'), args: { cidr_block: '10.0.0.0/16', enable_dns_support: false } }
    expect(happens([vpc('10.0.0.0/16')], [quiet])).toEqual(['changed aws_vpc.main; enable_dns_support: true → false'])
  })

  test('it is replaced, and so is what refers to it by an argument that cannot change', () => {
    expect(happens([vpc('10.0.0.0/16'), subnet], [vpc('10.1.0.0/16'), subnet])).toEqual([
      'replaced aws_subnet.a; vpc_id: known after the apply; vpc_id forces a replacement, because aws_vpc.main is made again',
      'replaced aws_vpc.main; cidr_block: 10.0.0.0/16 → 10.1.0.0/16; cidr_block forces a replacement',
    ])
  })

  test('what refers to a written name follows the name, not the replacement', () => {
    const role = (path: string): Resource => resource('aws_iam_role', 'app', { name: 'app', path })
    const policy = resource('aws_iam_role_policy', 'app', { role: to('aws_iam_role.app', 'name'), policy: '{}' })
    const [first] = happens([role('/'), policy], [role('/teams/'), policy])
    expect(first).toBe('replaced aws_iam_role.app; path: / → /teams/; path forces a replacement')
    expect(happens([role('/'), policy], [role('/teams/'), policy])).toHaveLength(1)
  })

  test('another layer reads what AWS will form, so an ARN that stays changes nothing there', () => {
    const bucket = (lock: boolean): Resource =>
      resource('aws_s3_bucket', 'files', { bucket: 'files', object_lock_enabled: lock })
    const reader = resource(
      'aws_sns_topic',
      'news',
      { name: 'news', policy: to('aws_s3_bucket.files', 'arn') },
      { layer: 'services' },
    )
    expect(happens([bucket(false), reader], [bucket(true), reader])).toEqual([
      'replaced aws_s3_bucket.files; object_lock_enabled: false → true; object_lock_enabled forces a replacement',
    ])
  })

  test('a data source that reads something new is read again, and nobody knows what it says', () => {
    const found = resource('aws_subnet', 'found', { id: to('aws_vpc.main', 'id') }, { terraform: { mode: 'data' } })
    const user = resource('aws_subnet', 'b', {
      vpc_id: to('data.aws_subnet.found', 'vpc_id'),
      cidr_block: '10.0.2.0/24',
    })
    expect(happens([vpc('10.0.0.0/16'), found, user], [vpc('10.1.0.0/16'), found, user])).toEqual([
      'replaced aws_subnet.b; vpc_id: known after the apply; vpc_id forces a replacement, because data.aws_subnet.found is made again',
      'replaced aws_vpc.main; cidr_block: 10.0.0.0/16 → 10.1.0.0/16; cidr_block forces a replacement',
      'changed data.aws_subnet.found; id: known after the apply',
    ])
  })

  test('it moved, when the same thing stands elsewhere', () => {
    const moved = { ...vpc('10.0.0.0/16'), id: 'demo/platform/aws_vpc.hub', name: 'hub' }
    const inside = { ...subnet, args: { ...subnet.args, vpc_id: to('aws_vpc.hub', 'id') } }
    expect(happens([vpc('10.0.0.0/16'), subnet], [moved, inside])).toEqual([
      'moved aws_vpc.hub; from demo/platform/aws_vpc.main',
    ])
  })

  test('of two that are alike nobody knows which one moved', () => {
    const eip = (name: string): Resource => resource('aws_eip', name, { domain: 'vpc' })
    expect(happens([eip('a'), eip('b')], [eip('c')])).toEqual([
      'destroyed aws_eip.a',
      'destroyed aws_eip.b',
      'added aws_eip.c',
    ])
  })

  test('what Terraform is told to ignore does not change', () => {
    const ignoreChanges = { arguments: ['desired'], reason: 'the autoscaler sets it' }
    const group = (desired: number): Resource =>
      resource('aws_eks_node_group', 'a', { desired }, { terraform: { ignoreChanges } })
    expect(happens([group(1)], [group(2)])).toEqual([])
  })

  test('a step that AWS refuses is told', () => {
    const database = (allocated: number): Resource => resource('aws_db_instance', 'a', { allocated_storage: allocated })
    expect(happens([database(50)], [database(20)])).toEqual([
      'changed aws_db_instance.a; allocated_storage: 50 → 20; allocated_storage is refused by AWS, so that the apply stops there (RDS does not take storage away from a database)',
    ])
  })

  test('a type that nobody asked the provider about may be replaced', () => {
    const thing = (size: number): Resource => resource('aws_new_thing', 'a', { size })
    expect(happens([thing(1)], [thing(2)])).toEqual([
      'changed aws_new_thing.a; size: 1 → 2; size may force a replacement: the provider could not be asked (the provider was never asked about aws_new_thing)',
    ])
  })
})

describe('data that would be lost', () => {
  const database = (name: string, args: Resource['args'] = {}): Resource =>
    resource('aws_db_instance', name, { identifier: 'shop', db_name: 'shop', ...args }, { layer: 'services' })

  function losses(before: readonly Resource[], after: readonly Resource[], ...replace: readonly string[]) {
    const { losses: found } = changeBetween(subjectOf(before), subjectOf(after), { allowed: { replace, destroy: [] } })
    return found.map(({ kind, id, forcedBy, allowed }) => ({ kind, id, forcedBy, allowed }))
  }

  const id = 'demo/services/aws_db_instance.database'

  test('is that of a database that is made again', () => {
    const lost = { kind: 'replaced', id, forcedBy: ['db_name'], allowed: false }
    expect(losses([database('database')], [database('database', { db_name: 'orders' })])).toEqual([lost])
  })

  test.for([id, 'services/aws_db_instance.database', 'aws_db_instance.database', 'database'])(
    'is allowed as %s',
    (name) => {
      const [loss] = losses([database('database')], [database('database', { db_name: 'orders' })], name)
      expect(loss?.allowed).toBe(true)
    },
  )

  test('is not allowed by the name of another one', () => {
    const [loss] = losses(
      [database('database')],
      [database('database', { db_name: 'orders' })],
      'aws_db_instance.orders',
    )
    expect(loss?.allowed).toBe(false)
  })

  test('is that of a database that is gone, and of one whose state nobody moved', () => {
    expect(losses([database('database')], [])).toEqual([{ kind: 'destroyed', id, forcedBy: [], allowed: false }])
    const [moved] = losses([database('database')], [database('orders')])
    expect(moved).toMatchObject({ kind: 'moved', id: 'demo/services/aws_db_instance.orders' })
  })

  test('is none when it is updated', () => {
    expect(losses([database('database')], [database('database', { instance_class: 'db.t4g.large' })])).toEqual([])
  })
})

test('environments of other names are compared by what stands in them', () => {
  const staging = { ...vpc('10.0.0.0/16'), id: 'staging/platform/aws_vpc.main', environment: 'staging' }
  const change = changeBetween(subjectOf([staging], 'staging'), subjectOf([vpc('10.0.0.0/16')]))
  expect(change.resources).toEqual([])
})
