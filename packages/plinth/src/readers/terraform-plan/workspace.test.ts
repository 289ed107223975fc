import { describe, expect, test } from 'vitest'
import { isReference, isUnknown } from '#graph/value.ts'
import { placeOfPlans } from './place-of-plan.ts'
import { resourcesOfPlans } from './workspace.ts'

interface Planned {
  readonly address: string
  readonly after?: object | null
  readonly unknown?: object
  readonly sensitive?: object
  readonly actions?: readonly string[]
  readonly more?: object
}

/** A resource as plans have it, from its address: `module.a["x"].aws_vpc.main[0]`. */
function change({
  address,
  after = {},
  unknown = {},
  sensitive = {},
  actions = ['create'],
  more = {},
}: Planned): object {
  const [, module = '', mode, type = '', name = '', index] =
    /^((?:module\.[^.]+\.?)*?)\.?(data\.)?([a-z_\d]+)\.([\w-]+)(?:\[(.*)\])?$/.exec(address) ?? []
  return {
    address,
    ...(module === '' ? {} : { module_address: module.replace(/\.$/, '') }),
    mode: mode === undefined ? 'managed' : 'data',
    type,
    name,
    ...(index === undefined ? {} : { index: JSON.parse(index) as unknown }),
    change: { actions, after, after_unknown: unknown, after_sensitive: sensitive },
    ...more,
  }
}

/** Expressions of a resource: `{ vpc_id: ['aws_vpc.main.id'] }`. */
function config(address: string, references: Readonly<Record<string, readonly string[]>>, more: object = {}): object {
  const expressions = Object.entries(references).map(([name, list]) => [name, { references: list }])
  return { address, expressions: Object.fromEntries(expressions) as object, ...more }
}

function plan(changes: readonly Planned[], resources: readonly object[], more: object = {}): object {
  return {
    format_version: '1.2',
    planned_values: {},
    resource_changes: changes.map(change),
    configuration: { root_module: { resources, ...more } },
  }
}

/** Arguments of the resources of plans by their addresses, with references as `<address.attribute>`. */
function read(...plans: readonly object[]): Readonly<Record<string, unknown>> {
  const steps = ['one', 'two', 'three']
  const { resources, problems } = resourcesOfPlans(
    plans.map((json, i) => ({ json, environment: 'plan', layer: 'platform', step: steps[i] ?? '' })),
  )
  expect(problems.size).toBe(0)
  return Object.fromEntries(resources.map(({ id, args }) => [id.replace('plan/', ''), shown(args)]))
}

function shown(value: unknown): unknown {
  if (isReference(value)) return `<${value.target.replace('plan/', '')}.${value.attribute}>`
  if (isUnknown(value)) return `?${value.because}(${value.from.map(shown).join(' ')})`
  if (Array.isArray(value)) return value.map(shown)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]))
}

const vpc: Planned = { address: 'aws_vpc.main', after: { cidr_block: '10.0.0.0/16' }, unknown: { id: true } }

describe('what exists after the apply', () => {
  test('is not what is deleted, forgotten or deposed', () => {
    const gone: readonly Planned[] = [
      { address: 'aws_vpc.deleted', after: null, actions: ['delete'] },
      { address: 'aws_vpc.forgotten', after: null, actions: ['forget'] },
      { address: 'aws_vpc.main', after: null, actions: ['delete'], more: { deposed: '0a1b2c3d' } },
    ]
    const kept: readonly Planned[] = [
      { address: 'aws_vpc.replaced', actions: ['delete', 'create'] },
      { address: 'aws_vpc.standing', actions: ['no-op'] },
      { address: 'aws_vpc.imported', actions: ['no-op'], more: { importing: { id: 'vpc-1' } } },
    ]
    expect(Object.keys(read(plan([...gone, vpc, ...kept], [])))).toEqual([
      'one/aws_vpc.imported',
      'one/aws_vpc.main',
      'one/aws_vpc.replaced',
      'one/aws_vpc.standing',
    ])
  })

  test('is also what stands and a plan with a target does not speak of, under its new name', () => {
    const standing = ['aws_vpc.untouched', 'aws_vpc.before', 'aws_vpc.deleted'].map((address) => ({
      ...{ address, mode: 'managed', type: 'aws_vpc', name: address.replace('aws_vpc.', ''), values: { id: 'vpc-1' } },
    }))
    const changes: readonly Planned[] = [
      { address: 'aws_vpc.after', actions: ['no-op'], more: { previous_address: 'aws_vpc.before' } },
      { address: 'aws_vpc.deleted', after: null, actions: ['delete'] },
    ]
    const prior = { prior_state: { values: { root_module: { resources: standing } } } }
    expect(Object.keys(read({ ...plan(changes, []), ...prior }))).toEqual([
      'one/aws_vpc.after',
      'one/aws_vpc.untouched',
    ])
  })
})

describe('a value that is not known', () => {
  test('is a reference where it can only come from one place', () => {
    const subnet: Planned = { address: 'aws_subnet.a', unknown: { vpc_id: true, id: true } }
    expect(
      read(plan([vpc, subnet], [config('aws_subnet.a', { vpc_id: ['aws_vpc.main.id', 'aws_vpc.main'] })])),
    ).toEqual({
      'one/aws_vpc.main': { cidr_block: '10.0.0.0/16' },
      'one/aws_subnet.a': { vpc_id: '<one/aws_vpc.main.id>' },
    })
    // Through a local, which a plan does not tell: the only VPC whose id is still to be made.
    expect(read(plan([vpc, subnet], [config('aws_subnet.a', { vpc_id: ['local.vpc_id'] })]))).toMatchObject({
      'one/aws_subnet.a': { vpc_id: '<one/aws_vpc.main.id>' },
    })
    const twoVpcs = [vpc, { ...vpc, address: 'aws_vpc.other' }, subnet]
    expect(read(plan(twoVpcs, [config('aws_subnet.a', { vpc_id: ['local.vpc_id'] })]))).toMatchObject({
      'one/aws_subnet.a': { vpc_id: '?apply()' },
    })
  })

  test('is left out where nobody configured it: the provider chooses', () => {
    const bucket: Planned = { address: 'aws_s3_bucket.a', unknown: { arn: true, bucket_prefix: true } }
    expect(read(plan([bucket], [config('aws_s3_bucket.a', {})]))).toEqual({ 'one/aws_s3_bucket.a': {} })
  })

  test('chooses by the index that is written, or that the reader has', () => {
    const gateways: readonly Planned[] = [0, 1].flatMap((i) => [
      { address: `aws_nat_gateway.a[${i}]`, unknown: { id: true } },
      { address: `aws_route.own[${i}]`, unknown: { nat_gateway_id: true } },
    ])
    const routes = [
      config('aws_route.own', { nat_gateway_id: ['aws_nat_gateway.a', 'count.index'] }),
      config('aws_route.last', {
        nat_gateway_id: ['aws_nat_gateway.a[1].id', 'aws_nat_gateway.a[1]', 'aws_nat_gateway.a'],
      }),
    ]
    const last: Planned = { address: 'aws_route.last', unknown: { nat_gateway_id: true } }
    expect(read(plan([...gateways, last], routes))).toMatchObject({
      'one/aws_route.own[0]': { nat_gateway_id: '<one/aws_nat_gateway.a[0].id>' },
      'one/aws_route.own[1]': { nat_gateway_id: '<one/aws_nat_gateway.a[1].id>' },
      'one/aws_route.last': { nat_gateway_id: '<one/aws_nat_gateway.a[1].id>' },
    })
  })

  test('goes through for_each over other resources', () => {
    const all: readonly Planned[] = ['x', 'y'].flatMap((key) => [
      { address: `aws_s3_bucket.all["${key}"]`, unknown: { id: true } },
      { address: `aws_s3_bucket_policy.all["${key}"]`, unknown: { bucket: true } },
    ])
    const policy = config(
      'aws_s3_bucket_policy.all',
      { bucket: ['each.value.id', 'each.value'] },
      { for_each_expression: { references: ['aws_s3_bucket.all'] } },
    )
    expect(read(plan(all, [config('aws_s3_bucket.all', {}), policy]))).toMatchObject({
      'one/aws_s3_bucket_policy.all["y"]': { bucket: '<one/aws_s3_bucket.all["y"].id>' },
    })
  })
})

describe('blocks of a set', () => {
  const [bucket, balancer] = [{ origin_id: 'bucket' }, { origin_id: 'balancer' }]
  const cdn: Planned = {
    address: 'aws_cloudfront_distribution.a',
    after: { origin: [bucket, balancer] },
    unknown: { origin: [{ domain_name: true }, { domain_name: true }] },
  }
  const written = (id: object, reference: string): object => ({
    origin_id: id,
    domain_name: { references: [reference] },
  })
  const sources: readonly Planned[] = [
    { address: 'aws_s3_bucket.a', unknown: { bucket_regional_domain_name: true } },
    { address: 'aws_lb.a', unknown: { dns_name: true } },
  ]
  const configured = (...ids: readonly object[]): object => ({
    address: 'aws_cloudfront_distribution.a',
    expressions: {
      origin: [
        written(ids[0] ?? {}, 'aws_lb.a.dns_name'),
        written(ids[1] ?? {}, 'aws_s3_bucket.a.bucket_regional_domain_name'),
      ],
    },
  })

  test('belong together that have the same constants', () => {
    const ids = [{ constant_value: 'balancer' }, { constant_value: 'bucket' }]
    expect(read(plan([cdn, ...sources], [configured(...ids)]))).toMatchObject({
      'one/aws_cloudfront_distribution.a': {
        origin: [
          { ...bucket, domain_name: '<one/aws_s3_bucket.a.bucket_regional_domain_name>' },
          { ...balancer, domain_name: '<one/aws_lb.a.dns_name>' },
        ],
      },
    })
  })

  test('may each be any of them when nothing tells them apart', () => {
    const either = '?apply(<one/aws_lb.a.dns_name> <one/aws_s3_bucket.a.bucket_regional_domain_name>)'
    const ids = [{ references: ['var.one'] }, { references: ['var.other'] }]
    expect(read(plan([cdn, ...sources], [configured(...ids)]))).toMatchObject({
      'one/aws_cloudfront_distribution.a': { origin: [{ domain_name: either }, { domain_name: either }] },
    })
  })
})

test('what must not be shown is not there', () => {
  const database: Planned = {
    address: 'aws_db_instance.a',
    after: { password: 'hunter2', username: 'admin' },
    sensitive: { password: true },
  }
  expect(read(plan([database], []))).toEqual({ 'one/aws_db_instance.a': { password: '?secret()', username: 'admin' } })
})

test('in plans of what is applied already, ids and ARNs lead to their resources through locals', () => {
  const standing: readonly Planned[] = [
    { address: 'aws_vpc.main', after: { id: 'vpc-0123456789abcdef0' }, actions: ['no-op'] },
    { address: 'aws_subnet.a', after: { vpc_id: 'vpc-0123456789abcdef0' }, actions: ['no-op'] },
  ]
  expect(read(plan(standing, [config('aws_subnet.a', { vpc_id: ['local.vpc_id'] })]))).toMatchObject({
    'one/aws_subnet.a': { vpc_id: '<one/aws_vpc.main.id>' },
  })
})

describe('the state of another root module', () => {
  const outputs = { outputs: { vpc: { expression: { references: ['aws_vpc.main.id', 'aws_vpc.main'] } } } }
  const network = plan([vpc], [], outputs)
  const reference = 'data.terraform_remote_state.network.outputs.vpc'
  const app = (id: string): object => ({
    ...plan([{ address: 'aws_subnet.a', after: { vpc_id: id } }], [config('aws_subnet.a', { vpc_id: [reference] })]),
    prior_state: {
      values: {
        root_module: {
          resources: [
            {
              address: 'data.terraform_remote_state.network',
              mode: 'data',
              type: 'terraform_remote_state',
              name: 'network',
              values: { outputs: { vpc: 'vpc-old' } },
            },
          ],
        },
      },
    },
  })

  test('leads to the resource behind its output, when the plan of it is there', () => {
    expect(read(network, app('vpc-old'))).toMatchObject({ 'two/aws_subnet.a': { vpc_id: '<one/aws_vpc.main.id>' } })
  })

  test('is the value that was read, when the plan of it is not there', () => {
    expect(read(app('vpc-old'))).toMatchObject({ 'one/aws_subnet.a': { vpc_id: 'vpc-old' } })
  })

  test('is not what a function made of it', () => {
    expect(read(network, app('vpc-old/subnet'))).toMatchObject({ 'two/aws_subnet.a': { vpc_id: 'vpc-old/subnet' } })
  })
})

test('where it is: the provider, then what AWS told, then ARNs and zones', () => {
  const zone = plan([{ address: 'aws_subnet.a', after: { availability_zone: 'eu-central-1b' } }], [])
  expect(placeOfPlans([zone])).toEqual({ account: undefined, region: 'eu-central-1' })
  const arn = { role: 'arn:aws:iam::111122223333:role/a', topic: 'arn:aws:sns:us-west-2:111122223333:b' }
  expect(placeOfPlans([plan([{ address: 'aws_x.a', after: arn }], [])])).toEqual({
    account: '111122223333',
    region: 'us-west-2',
  })
  const provider = {
    expressions: {
      region: { references: ['var.region'] },
      assume_role: [{ role_arn: { constant_value: 'arn:aws:iam::444455556666:role/apply' } }],
    },
    name: 'aws',
  }
  const told = {
    ...zone,
    configuration: { provider_config: { aws: provider }, root_module: {} },
    variables: { region: { value: 'ap-south-1' } },
  }
  expect(placeOfPlans([told])).toEqual({ account: '444455556666', region: 'ap-south-1' })
})

test('reading grows with the plan, not with its square', () => {
  const big = (size: number): object => {
    const numbers = Array.from({ length: size / 2 }, (_, i) => i)
    return plan(
      numbers.flatMap((i) => [
        { address: `aws_subnet.a[${i}]`, after: { cidr_block: '10.0.0.0/24' }, unknown: { id: true } },
        { address: `aws_route_table_association.a[${i}]`, unknown: { subnet_id: true } },
      ]),
      [
        config('aws_subnet.a', {}),
        config('aws_route_table_association.a', { subnet_id: ['aws_subnet.a', 'count.index'] }),
      ],
    )
  }
  const timed = (json: object): number => {
    const start = performance.now()
    read(json)
    return performance.now() - start
  }
  timed(big(500))
  const [small, large] = [timed(big(500)), timed(big(5000))]
  // Ten times as much may take thirty times as long on a busy machine; the square would be a hundred.
  expect(large).toBeLessThan(Math.max(30 * small, 1000))
})
