import { join } from 'node:path'
import { expect, test } from 'vitest'
import { graphOf } from '../../packages/plinth/src/graph/graph.ts'
import type { Resource } from '../../packages/plinth/src/graph/resource.ts'
import { isReference, isUnknown } from '../../packages/plinth/src/graph/value.ts'
import { reachability } from '../../packages/plinth/src/proofs/network/reach.ts'
import { resourcesOfPlans } from '../../packages/plinth/src/readers/terraform-plan/workspace.ts'
import { placeOfPlans } from '../../packages/plinth/src/readers/terraform-plan/place-of-plan.ts'
import { planOffline } from './engine.ts'
import { terraformNotFound, tryFindTerraform, type Terraform } from './terraform.ts'

const terraform = tryFindTerraform()

async function planOf(engine: Terraform, root: string): Promise<unknown> {
  const { ran, json } = await planOffline(engine, join(import.meta.dirname, 'fixtures/acme', root))
  expect(ran.stderr).toBe('')
  return json
}

/** References as `<address.attribute>`, unknown values as `?` with what they are made of. */
function shown(value: unknown): unknown {
  if (isReference(value)) return `<${value.target.replace(/^plan\//, '')}.${value.attribute}>`
  if (isUnknown(value)) return `?${value.because}(${value.from.map(shown).join(' ')})`
  if (Array.isArray(value)) return value.map(shown)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]))
}

test('two root modules of a company that never saw Plinth become one graph', async ({ skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const [network, app] = [await planOf(terraform, 'network'), await planOf(terraform, 'app')]
  const { resources, problems } = resourcesOfPlans([
    { json: network, environment: 'plan', layer: 'platform', step: 'network' },
    { json: app, environment: 'plan', layer: 'platform', step: 'app' },
  ])
  expect(problems.size).toBe(0)
  expect(placeOfPlans([network, app])).toEqual({ account: undefined, region: 'eu-west-1' })
  const args = (address: string): unknown => {
    return shown(resources.find(({ id }: Resource) => id === `plan/${address}`)?.args ?? {})
  }
  const subnets = ['data-a', 'data-b', 'private-a', 'private-b', 'public-a', 'public-b']
  const everySubnet = subnets.map((key) => `<network/aws_subnet.this["${key}"].id>`).join(' ')

  // for_each over a local map, a region from a variable.
  expect(args('network/aws_subnet.this["private-b"]')).toMatchObject({
    availability_zone: 'eu-west-1b',
    cidr_block: '10.40.11.0/24',
    map_public_ip_on_launch: false,
    vpc_id: '<network/aws_vpc.this.id>',
  })
  // `[count.index]` and `[each.key]` choose the instance with the reader's own index.
  expect(args('network/aws_route.private[1]')).toMatchObject({
    nat_gateway_id: '<network/aws_nat_gateway.this[1].id>',
    route_table_id: '<network/aws_route_table.private[1].id>',
  })
  expect(args('network/aws_route_table_association.public["public-a"]')).toEqual({
    route_table_id: '<network/aws_route_table.public.id>',
    subnet_id: '<network/aws_subnet.this["public-a"].id>',
  })
  // An index that goes through a local is one of several; which, a plan does not say.
  expect(args('network/aws_nat_gateway.this[0]')).toMatchObject({ subnet_id: `?apply(${everySubnet})` })
  // A block that is a list of objects has one expression for all of its members.
  expect(args('network/aws_route_table.public')).toMatchObject({
    route: [{ cidr_block: '0.0.0.0/0', gateway_id: '<network/aws_internet_gateway.this.id>' }],
  })

  // Through the state of the other root module: to its resource, or to several of them.
  expect(args('app/aws_security_group.web')).toMatchObject({
    vpc_id: '<network/aws_vpc.this.id>',
    ingress: [
      { from_port: 443, cidr_blocks: ['0.0.0.0/0'] },
      { from_port: 80, cidr_blocks: ['0.0.0.0/0'] },
    ],
  })
  expect(args('app/aws_db_subnet_group.this')).toMatchObject({ subnet_ids: `?elsewhere(${everySubnet})` })
  // A dynamic block whose content the apply makes: not absent, which would mean nobody, but unknown.
  expect(args('app/aws_security_group.database')).toMatchObject({
    ingress: [
      { from_port: 5432, security_groups: '?apply()' },
      { from_port: 5432, security_groups: '?apply()' },
    ],
  })
  // Through inputs and outputs of modules, nested ones and repeated ones.
  expect(args('app/module.service["worker"].aws_vpc_security_group_ingress_rule.caller')).toMatchObject({
    from_port: 9090,
    referenced_security_group_id: '<app/aws_security_group.web.id>',
    security_group_id: '<app/module.service["worker"].aws_security_group.this.id>',
  })
  expect(args('app/module.assets.module.privacy.aws_s3_bucket_public_access_block.this')).toMatchObject({
    bucket: '<app/module.assets.aws_s3_bucket.this.id>',
    block_public_acls: true,
  })
  expect(args('app/module.service["api"].aws_instance.this[1]')).toMatchObject({
    vpc_security_group_ids: ['<app/module.service["api"].aws_security_group.this.id>'],
  })
  // Documents: known ones are text, unknown ones tell what they are made of, those of data sources keep their statements.
  expect(args('app/module.service["api"].aws_iam_role.this')).toMatchObject({
    assume_role_policy: expect.stringContaining('"sts:AssumeRole"') as string,
  })
  expect(args('app/module.service["api"].aws_iam_role_policy.assets')).toEqual({
    policy: '?apply(<app/module.assets.aws_s3_bucket.this.arn>)',
    role: '<app/module.service["api"].aws_iam_role.this.id>',
  })
  expect(args('app/aws_sns_topic_policy.alarms')).toMatchObject({
    policy: '<app/data.aws_iam_policy_document.alarms.json>',
  })
  expect(args('app/data.aws_iam_policy_document.alarms')).toMatchObject({
    statement: [{ actions: ['sns:Publish'], resources: ['<app/aws_sns_topic.alarms.arn>'] }],
  })
  // Secrets stay in the plan; what is repeated zero times is not there.
  expect(args('app/aws_db_instance.this')).toMatchObject({ password: '?secret()', publicly_accessible: false })
  expect(resources.filter(({ type }) => type === 'aws_cloudwatch_log_group')).toEqual([])

  // What is not known makes an answer unknown; what is known still decides.
  const { ask } = reachability({
    graph: graphOf(resources),
    environment: 'plan',
    place: { account: 'unknown', region: 'eu-west-1' },
    declared: undefined,
  })
  const database = 'aws_db_instance.this:5432/tcp'
  expect(ask({ from: 'module.service["api"].aws_instance.this[0]', to: database })).toMatchObject({
    verdict: 'unknown',
  })
  expect(ask({ from: 'internet', to: database })).toMatchObject({ verdict: 'blocked' })
})
