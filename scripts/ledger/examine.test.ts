import { join } from 'node:path'
import { expect, test } from 'vitest'
import { definePlatform } from '../../packages/plinth/src/language/words/platform.ts'
import { service } from '../../packages/plinth/src/language/words/service.ts'
import { examiner } from './examine.ts'
import type { Evidence } from './requirement.ts'

const platform = definePlatform({
  name: 'small',
  region: 'eu-central-1',
  cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 3 } } },
  resources: { api: service({ path: 'apps/api', port: 3000 }) },
  environments: { demo: { account: '111122223333' } },
})
const examine = examiner({ platform, documented: platform, root: join(import.meta.dirname, '..', '..') })
const here = 'scripts/ledger/examine.test.ts'

test.each<Evidence>([
  { resource: 'demo/platform/aws_vpc.main', with: { cidr_block: '10.0.0.0/16' } },
  {
    resource: 'demo/platform/aws_vpc.main',
    when: { network: { cidr: '10.7.0.0/16' } },
    with: { cidr_block: '10.7.0.0/16' },
  },
  { resource: 'demo/platform/aws_internet_gateway.main', with: { vpc_id: '${aws_vpc.main.id}' } },
  { count: 'aws_subnet', in: 'demo', is: 6 },
  { count: 'aws_subnet', in: 'demo', where: { availability_zone: 'eu-central-1a' }, is: 3 },
  { count: 'aws_lb', in: 'demo', is: 0 },
  { file: 'terraform/demo/platform/network.tf', has: 'resource "aws_vpc" "main"', lacks: '0.0.0.0/8' },
  { file: 'terraform/', lacks: 'aws_iam_access_key' },
  {
    diagnostic: 'availability/single-nat',
    of: 'platform',
    when: { network: { nat: 'single' } },
    at: 'environments.demo.network.nat',
  },
  { test: here, name: 'evidence that does not hold says why: %j' },
])('evidence that holds: %j', (evidence) => {
  expect(examine(evidence)).toEqual([])
})

test.each<[Evidence, string]>([
  [{ resource: 'demo/platform/aws_vpc.mian' }, 'demo/platform/aws_vpc.mian is not in the graph'],
  [
    { resource: 'demo/platform/aws_vpc.main', with: { cidr_block: '10.9.0.0/16' } },
    'demo/platform/aws_vpc.main: cidr_block is "10.0.0.0/16", not "10.9.0.0/16"',
  ],
  [{ count: 'aws_vpc', in: 'demo', is: 2 }, 'demo has 1 aws_vpc, not 2: demo/platform/aws_vpc.main'],
  [{ count: 'aws_vpcs', in: 'demo', is: 0 }, 'aws_vpcs is no type that is known'],
  [{ count: 'aws_vpc', in: 'dmeo', is: 0 }, 'there is no environment dmeo'],
  [{ file: 'terraform/demo/netwrok.tf', lacks: 'a' }, 'terraform/demo/netwrok.tf is not emitted'],
  [
    { file: 'terraform/demo/platform/network.tf', has: 'aws_vpn' },
    'terraform/demo/platform/network.tf does not have "aws_vpn"',
  ],
  [
    { file: 'terraform/demo/platform/', lacks: '"aws_vpc" "main"' },
    'terraform/demo/platform/network.tf has "\\"aws_vpc\\" \\"main\\""',
  ],
  [{ diagnostic: 'edge/bypass', of: 'documented' }, 'edge/bypass is not reported'],
  [{ test: here, name: 'nobody wrote this' }, `${here} has no test 'nobody wrote this'`],
  [{ test: 'scripts/ledger/none.test.ts', name: 'a' }, 'scripts/ledger/none.test.ts does not exist'],
])('evidence that does not hold says why: %j', (evidence, reason) => {
  expect(examine(evidence)).toContain(reason)
})
