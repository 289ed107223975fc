import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '#testing/random.ts'
import { resourcesOfPlan } from './plan-resources.ts'
import { readPlan } from './read-plan.ts'

const place = { environment: 'demo', layer: 'platform' } as const

/** A cluster in subnets of a module; one address range was known before, one role is deleted, one image was read. */
const plan = {
  format_version: '1.2',
  terraform_version: '1.11.4',
  planned_values: {},
  resource_changes: [
    {
      address: 'aws_eks_cluster.main',
      mode: 'managed',
      type: 'aws_eks_cluster',
      name: 'main',
      change: {
        actions: ['create'],
        after: {
          name: 'shop',
          outpost_config: [],
          tags: null,
          vpc_config: [{ endpoint_private_access: true, security_group_ids: null }],
        },
        after_unknown: { arn: true, outpost_config: [], vpc_config: [{ subnet_ids: true, vpc_id: true }] },
      },
    },
    ...['a', 'b'].map((zone) => ({
      address: `module.network.aws_subnet.private["${zone}"]`,
      module_address: 'module.network',
      mode: 'managed',
      type: 'aws_subnet',
      name: 'private',
      index: zone,
      change: { actions: ['create'], after: { cidr_block: '10.0.0.0/24' }, after_unknown: { id: true } },
    })),
    {
      address: 'aws_iam_role.old',
      mode: 'managed',
      type: 'aws_iam_role',
      name: 'old',
      change: { actions: ['delete'], after: null, after_unknown: {} },
    },
  ],
  prior_state: {
    values: {
      root_module: {
        resources: [
          {
            address: 'data.aws_region.here',
            mode: 'data',
            type: 'aws_region',
            name: 'here',
            values: { name: 'eu-west-1' },
          },
        ],
      },
    },
  },
  configuration: {
    root_module: {
      resources: [
        {
          address: 'aws_eks_cluster.main',
          provider_config_key: 'aws.second',
          depends_on: ['module.network'],
          expressions: {
            name: { constant_value: 'shop' },
            vpc_config: [
              {
                endpoint_private_access: { constant_value: true },
                subnet_ids: { references: ['module.network.subnet_ids', 'module.network'] },
              },
            ],
          },
        },
      ],
      module_calls: {
        network: {
          module: { outputs: { subnet_ids: { expression: { references: ['aws_subnet.private'] } } } },
        },
      },
    },
  },
}

describe('a plan', () => {
  const { resources } = readPlan(plan)

  test('has what exists after it, and what was read for it', () => {
    expect(resources.map(({ address, actions }) => [address, ...actions])).toEqual([
      ['aws_eks_cluster.main', 'create'],
      ['data.aws_region.here', 'no-op'],
      ['module.network.aws_subnet.private["a"]', 'create'],
      ['module.network.aws_subnet.private["b"]', 'create'],
    ])
  })

  test('gives values, what is unknown, and what is configured', () => {
    const [cluster] = resources
    expect(cluster).toMatchObject({
      providerAlias: 'second',
      dependsOn: ['module.network'],
      values: { name: 'shop', vpc_config: { endpoint_private_access: true } },
      unknown: ['arn', 'vpc_config.subnet_ids', 'vpc_config.vpc_id'],
    })
    expect(cluster?.values).not.toHaveProperty('tags')
    expect(cluster?.values).not.toHaveProperty('outpost_config')
    expect([...(cluster?.configured ?? [])]).toEqual([
      ['name', { references: [], constant: 'shop' }],
      ['vpc_config.endpoint_private_access', { references: [], constant: true }],
      ['vpc_config.subnet_ids', { references: ['module.network.subnet_ids'] }],
    ])
  })

  test('becomes resources that refer to each other, through modules and to every instance', () => {
    const [cluster] = resourcesOfPlan(plan, place).resources
    expect(cluster).toMatchObject({
      id: 'demo/platform/aws_eks_cluster.main',
      args: {
        vpc_config: {
          subnet_ids: ['a', 'b'].map((zone) => ({
            $: 'reference',
            target: `demo/platform/module.network.aws_subnet.private["${zone}"]`,
            attribute: 'id',
          })),
        },
      },
    })
  })
})

test.each([
  [[], 'not the JSON of a plan'],
  [{}, 'no format_version'],
  [{ format_version: '2.0' }, 'formats 1.x are known'],
  [{ format_version: '1.0', values: {} }, 'JSON of a state'],
  [
    { format_version: '1.2', resource_changes: [{ address: 7 }] },
    'the plan.resource_changes[0].address should be text',
  ],
])('%j has a problem: %s', (json, problem) => {
  expect(readPlan(json).problem).toContain(problem)
  expect(resourcesOfPlan(json, place)).toMatchObject({ resources: [] })
})

test('whatever stands in a plan, the answer is resources or a problem', () => {
  fc.assert(
    fc.property(fc.nat(), fc.jsonValue(), (position, intruder) => {
      const copy: unknown = JSON.parse(JSON.stringify(plan))
      replaceAt(copy, position, intruder)
      expect(() => resourcesOfPlan(copy, place)).not.toThrow()
    }),
    { numRuns: runs(2000) },
  )
})

/** Puts something else into one of the places of a document. */
function replaceAt(document: unknown, position: number, intruder: unknown): void {
  const places: [Record<string, unknown>, string][] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, key])
      visit(inner)
    }
  }
  visit(document)
  const [parent, key] = places[position % places.length] ?? []
  if (parent !== undefined && key !== undefined) parent[key] = intruder
}
