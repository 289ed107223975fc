import { describe, expect, it } from 'vitest'
import { GraphBuilder } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import type { Json } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { github } from '#language/words/github.ts'
import { postgres } from '#language/words/postgres.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { Maker } from '#capabilities/maker.ts'
import type { Statement } from '#capabilities/policy.ts'
import { makeRegistry } from '#capabilities/registry/registry.ts'
import { isInsideBoundary } from './boundary.ts'
import { makeFederation } from './federation.ts'
import { makeDeliveryPermissions } from './permissions.ts'
import {
  clusterAutoscalerActions,
  externalSecretsActions,
  loadBalancerControllerPolicy,
  logShipperActions,
} from '#facts/iam-policies.ts'

const delivery = github({ repository: 'acme/shop' })

/** The bootstrap layer of an environment, as if these resources had been made before. */
function bootstrap(environment: Environment, environments = [environment], others: readonly Partial<Resource>[] = []) {
  const graph = new GraphBuilder()
  const make = (capability: string) =>
    new Maker(graph, { environment: environment.name, layer: 'bootstrap', file: '', capability, path: [] })
  const registry = makeRegistry(make('registry'), environment, environments)
  const federation = makeFederation(make('federation'), environment, registry, environments)
  makeDeliveryPermissions(make('federation'), environment, federation, others as readonly Resource[])
  const resources = graph.build().resources
  return {
    resources,
    statements: (type: string, name: string, argument = 'policy'): readonly Statement[] => {
      const found = resources.find((resource) => resource.type === type && resource.name === name)
      return (
        ((found?.args[argument] as Json | undefined)?.value as { Statement: readonly Statement[] })?.Statement ?? []
      )
    },
  }
}

function managed(
  type: string,
  layer: Resource['layer'],
  args: Readonly<Record<string, unknown>> = {},
): Partial<Resource> {
  return { engine: 'terraform', type, name: 'main', layer, args, terraform: { mode: 'managed' } }
}

function allowed(statements: readonly Statement[]): readonly string[] {
  return statements
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action }) => [Action ?? []].flat())
    .sort()
}

describe('trust', () => {
  const staging = smallEnvironment({
    delivery,
    environments: { staging: { account: '111122223333', approval: false }, production: { account: '444455556666' } },
  })

  it('compares audience and subject as a whole', () => {
    const { statements } = bootstrap(smallEnvironment({ delivery }))
    expect(statements('aws_iam_role', 'apply', 'assume_role_policy')).toMatchObject([
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': 'repo:acme/shop:environment:test',
          },
        },
      },
    ])
  })

  it('lets pull requests plan and nothing else', () => {
    const { resources } = bootstrap(smallEnvironment({ delivery }))
    const trusting = resources
      .filter(({ type, args }) => type === 'aws_iam_role' && JSON.stringify(args).includes(':pull_request'))
      .map(({ name }) => name)
    expect(trusting).toEqual(['plan'])
  })

  it('builds for the first environment from the branch, and promotes to the next behind its protection', () => {
    const [production, first] = [
      { ...staging, name: 'production' },
      { ...staging, name: 'staging' },
    ] as unknown as [Environment, Environment]
    const subjectOf = (environment: Environment): unknown =>
      bootstrap(environment, [production, first]).statements('aws_iam_role', 'release', 'assume_role_policy')[0]
        ?.Condition?.['StringEquals']?.['token.actions.githubusercontent.com:sub']
    expect(subjectOf(first)).toBe('repo:acme/shop:ref:refs/heads/main')
    expect(subjectOf(production)).toBe('repo:acme/shop:environment:production')
  })

  it('is not there without delivery', () => {
    const { resources } = bootstrap(smallEnvironment())
    expect(resources.filter(({ type }) => type.startsWith('aws_iam'))).toEqual([])
  })
})

describe('the release role', () => {
  it('pushes to the repositories of the services, and describes one cluster', () => {
    const { statements } = bootstrap(smallEnvironment({ delivery }))
    expect(statements('aws_iam_role_policy', 'release').map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['Login', '*'],
      ['Push', [{ $: 'reference', target: 'test/bootstrap/aws_ecr_repository.backend', attribute: 'arn' }]],
      ['Kubeconfig', 'arn:aws:eks:eu-central-1:111122223333:cluster/small-test'],
    ])
  })
})

describe('what is derived from the emitted types', () => {
  const environment = smallEnvironment({ delivery })
  const role = managed('aws_iam_role', 'platform', {
    name: 'small-test-nodes-role',
    assume_role_policy: {
      $: 'json',
      value: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
    },
  })

  it('is nothing where nothing is emitted', () => {
    const { resources } = bootstrap(environment)
    const policies = resources.filter(({ type }) => type === 'aws_iam_policy').map(({ name }) => name)
    expect(policies).toEqual(['boundary', 'terraform_read'])
  })

  it('reads what it refreshes, and writes what a layer has, each in one policy', () => {
    const vpc = managed('aws_vpc', 'platform')
    const { statements } = bootstrap(environment, [environment], [vpc])
    expect(allowed(statements('aws_iam_policy', 'terraform_read'))).toContain('ec2:DescribeVpcs')
    expect(allowed(statements('aws_iam_policy', 'terraform_platform'))).toEqual([
      'ec2:CreateTags',
      'ec2:CreateVpc',
      'ec2:DeleteTags',
      'ec2:DeleteVpc',
      'ec2:ModifyVpcAttribute',
    ])
    expect(statements('aws_iam_policy', 'terraform_platform')[0]?.Condition).toEqual({
      StringEquals: { 'aws:RequestedRegion': ['eu-central-1', 'us-east-1'] },
    })
  })

  it('never shows the plan role a secret', () => {
    const secret = managed('aws_secretsmanager_secret_version', 'services')
    const withStore = smallEnvironment({ delivery, resources: { database: postgres({ class: 'db.t4g.small' }) } })
    const { statements } = bootstrap(withStore, [withStore], [secret])
    const plan = [...statements('aws_iam_policy', 'terraform_read'), ...statements('aws_iam_role_policy', 'plan')]
    expect(allowed(plan)).not.toContain('secretsmanager:GetSecretValue')
    expect(plan.find(({ Sid }) => Sid === 'NoSecrets')?.Effect).toBe('Deny')
    expect(allowed(statements('aws_iam_policy', 'terraform_services'))).toContain('secretsmanager:GetSecretValue')
  })

  it('makes roles of this environment inside the boundary, and hands each to the service that its trust names', () => {
    const { statements } = bootstrap(environment, [environment], [role])
    expect(statements('aws_iam_policy', 'terraform_roles')).toMatchObject([
      {
        Sid: 'RolesInsideBoundary',
        Resource: ['arn:aws:iam::111122223333:role/small-test-*'],
        Condition: {
          StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/small-test-boundary' },
        },
      },
      { Sid: 'RoleTags' },
      {
        Sid: 'PassEc2',
        Resource: ['arn:aws:iam::111122223333:role/small-test-nodes-role'],
        Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
      },
      {
        Sid: 'PassEks',
        Resource: ['arn:aws:iam::111122223333:role/small-test-nodes-role'],
        Condition: { StringEquals: { 'iam:PassedToService': 'eks.amazonaws.com' } },
      },
    ])
  })

  it('keeps the apply role away from itself, its boundary, the trust and the guard of the state', () => {
    const { statements } = bootstrap(environment, [environment], [role])
    const denied = statements('aws_iam_role_policy', 'apply').filter(({ Effect }) => Effect === 'Deny')
    expect(denied.map(({ Sid }) => Sid)).toEqual(['NotItself', 'BoundaryStays', 'StateStaysGuarded'])
    expect(denied[0]?.Resource).toEqual([
      'arn:aws:iam::111122223333:role/small-test-github-actions-role',
      'arn:aws:iam::111122223333:role/small-test-github-cache-role',
      'arn:aws:iam::111122223333:role/small-test-terraform-apply-role',
      'arn:aws:iam::111122223333:role/small-test-terraform-plan-role',
      'arn:aws:iam::111122223333:policy/small-test-boundary',
      'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      'arn:aws:iam::111122223333:policy/small-test-terraform-*',
    ])
  })
})

describe('the boundary', () => {
  const environment = smallEnvironment({ delivery })

  it('has room for everything that add-ons are given', () => {
    const given = [
      ...loadBalancerControllerPolicy.Statement.flatMap(({ Action }) => Action),
      ...Object.values(clusterAutoscalerActions).flat(),
      ...Object.values(externalSecretsActions).flat(),
      ...Object.values(logShipperActions).flat(),
    ]
    expect(given.filter((action) => !isInsideBoundary(environment, action))).toEqual([])
  })

  it('has no room for identities', () => {
    const beyond = [
      'iam:CreateRole',
      'iam:PassRole',
      'sts:AssumeRole',
      'organizations:LeaveOrganization',
      's3:PutBucketPolicy',
    ]
    expect(beyond.filter((action) => isInsideBoundary(environment, action))).toEqual([])
  })
})
