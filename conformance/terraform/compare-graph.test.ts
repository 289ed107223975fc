import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Resource } from '../../packages/plinth/src/graph/resource.ts'
import { renderTerraform } from '../../packages/plinth/src/outputs/terraform/render.ts'
import { smallModules, smallPlatform } from '../../packages/plinth/src/outputs/terraform/testing/small-platform.ts'
import { compareGraph } from './compare-graph.ts'
import { planOffline } from './engine.ts'
import { removeCopy, writeModule } from './root-module.ts'
import { terraformNotFound, tryFindTerraform } from './terraform.ts'

const terraform = tryFindTerraform()
const { resources } = smallPlatform()
const place = { environment: 'demo', layer: 'platform' } as const
let plan: unknown
let folder = ''

beforeAll(async () => {
  if (terraform === undefined) return
  const [platform] = renderTerraform(resources, smallModules(['platform', 'services', 'edge']))
  folder = writeModule(platform?.files ?? [])
  plan = (await planOffline(terraform, folder)).json
})

afterAll(() => {
  if (folder !== '') removeCopy(folder)
})

/** The small platform with one resource changed behind the back of its files. */
function changed(address: string, change: (resource: Resource) => Resource | undefined): readonly Resource[] {
  return resources.flatMap((resource) => (resource.id.endsWith(`/${address}`) ? (change(resource) ?? []) : resource))
}

function withArgs(args: Resource['args']): (resource: Resource) => Resource {
  return (resource) => ({ ...resource, args: { ...resource.args, ...args } })
}

test('a plan says what the graph says', ({ skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const { differences, compared, unknown } = compareGraph(resources, place, plan)
  expect(differences).toEqual([])
  expect(compared).toBeGreaterThan(25)
  expect(unknown).toBeGreaterThan(10)
})

describe('the comparison finds', () => {
  interface Planted {
    readonly what: string
    readonly graph: readonly Resource[]
    readonly differences: readonly object[]
  }

  const planted: readonly Planted[] = [
    {
      what: 'another value',
      graph: changed('aws_vpc.main', withArgs({ cidr_block: '10.1.0.0/16' })),
      differences: [{ address: 'aws_vpc.main', path: 'cidr_block', ours: '10.1.0.0/16', theirs: '10.0.0.0/16' }],
    },
    {
      what: 'another value inside a block',
      graph: changed('aws_eks_cluster.main', withArgs({ access_config: { authentication_mode: 'CONFIG_MAP' } })),
      differences: [{ path: 'access_config.authentication_mode', ours: 'CONFIG_MAP', theirs: 'API' }],
    },
    {
      what: 'an argument that was not written',
      graph: changed('aws_vpc.main', withArgs({ enable_dns_support: true })),
      differences: [{ path: 'enable_dns_support', ours: 'true', theirs: 'not configured' }],
    },
    {
      what: 'an argument too many',
      graph: changed('aws_vpc.main', withArgs({ enable_dns_hostnames: undefined })),
      differences: [{ path: 'enable_dns_hostnames', ours: 'left out', theirs: 'configured' }],
    },
    {
      what: 'a reference to something else',
      graph: changed(
        'aws_subnet.private_a',
        withArgs({ vpc_id: { $: 'reference', target: 'demo/platform/aws_vpc.main', attribute: 'arn' } }),
      ),
      differences: [{ path: 'vpc_id', ours: '["aws_vpc.main.arn"]', theirs: '["aws_vpc.main.id"]' }],
    },
    {
      what: 'a statement inside a JSON document',
      graph: changed(
        'aws_iam_role.cluster',
        withArgs({ assume_role_policy: { $: 'json', value: { Version: '2012-10-17' } } }),
      ),
      differences: [{ address: 'aws_iam_role.cluster', path: 'assume_role_policy' }],
    },
    {
      what: 'a resource too many, and one too few',
      graph: changed('aws_vpc_security_group_ingress_rule.office', (rule) => ({
        ...rule,
        id: 'demo/platform/aws_vpc_security_group_ingress_rule.home',
        name: 'home',
      })),
      differences: [
        { address: 'aws_vpc_security_group_ingress_rule.home', ours: 'a resource', theirs: 'none' },
        { address: 'aws_vpc_security_group_ingress_rule.office', ours: 'none', theirs: 'a resource' },
      ],
    },
    {
      what: 'another order of things',
      graph: changed('aws_eks_cluster.main', (cluster) => ({ ...cluster, terraform: { mode: 'managed' } })),
      differences: [{ address: 'aws_eks_cluster.main', path: 'depends_on' }],
    },
  ]

  test.for(planted)('$what', ({ graph, differences }, { skip }) => {
    if (terraform === undefined) return skip(terraformNotFound)
    expect(compareGraph(graph, place, plan).differences).toMatchObject(differences)
  })
})
