import { describe, expect, test } from 'vitest'
import type { Subject } from '#answers/subject.ts'
import { graphOf } from '#graph/graph.ts'
import { json, text, type Reference } from '#graph/value.ts'
import type { Resource } from '#graph/resource.ts'
import { permissionChange } from './permission-change.ts'
import { permissionsOf, type Permission } from './permissions.ts'

const place = { account: '111122223333', region: 'us-east-1' }

function resource(
  type: string,
  name: string,
  args: Record<string, unknown>,
  mode: 'managed' | 'data' = 'managed',
): Resource {
  const address = `${mode === 'data' ? 'data.' : ''}${type}.${name}`
  return {
    id: `demo/platform/${address}`,
    engine: 'terraform',
    type,
    name,
    environment: 'demo',
    layer: 'platform',
    file: 'main',
    args,
    origins: new Map(),
    because: { capability: 'test', path: [], reason: 'a test asks for it' },
    terraform: { mode },
  }
}

function subjectOf(...resources: readonly Resource[]): Subject {
  return { graph: graphOf(resources), environment: 'demo', place, declared: undefined }
}

function said(...resources: readonly Resource[]): readonly string[] {
  return permissionsOf(subjectOf(...resources)).map(
    ({ principal, effect, action, resource: what, condition }) =>
      `${principal} ${effect} ${action} ${what}${condition === '' ? '' : ` when ${condition}`}`,
  )
}

const to = (address: string, attribute: string): Reference<string> => ({
  $: 'reference',
  target: `demo/platform/${address}`,
  attribute,
})

const role = resource('aws_iam_role', 'reader', { name: 'shop-reader' })
const bucket = resource('aws_s3_bucket', 'assets', { bucket: 'shop-assets' })

describe('permissions', () => {
  test('an inline policy is taken apart into principal, action and resource', () => {
    const policy = resource('aws_iam_role_policy', 'reader', {
      role: to('aws_iam_role.reader', 'name'),
      policy: json({
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:ListBucket'],
            Resource: text`${to('aws_s3_bucket.assets', 'arn')}/*`,
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          },
        ],
      }),
    })
    expect(said(role, bucket, policy)).toEqual([
      'shop-reader allow s3:GetObject arn:aws:s3:::shop-assets/* when StringEquals aws:SourceAccount 111122223333',
      'shop-reader allow s3:ListBucket arn:aws:s3:::shop-assets/* when StringEquals aws:SourceAccount 111122223333',
    ])
  })

  test('a policy of its own counts where it is attached', () => {
    const policy = resource('aws_iam_policy', 'read', {
      name: 'read',
      policy: '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}',
    })
    const attachment = resource('aws_iam_role_policy_attachment', 'read', {
      role: to('aws_iam_role.reader', 'name'),
      policy_arn: to('aws_iam_policy.read', 'arn'),
    })
    expect(said(role, policy)).toEqual([])
    expect(said(role, policy, attachment)).toEqual(['shop-reader allow s3:* *'])
  })

  test('what AWS keeps up stays one line, by its name', () => {
    const attachment = resource('aws_iam_role_policy_attachment', 'cni', {
      role: 'shop-reader',
      policy_arn: 'arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy',
    })
    expect(said(attachment)).toEqual(['shop-reader allow policy AmazonEKS_CNI_Policy *'])
  })

  test('older projects write policies into the role itself', () => {
    const old = resource('aws_iam_role', 'old', {
      name: 'old',
      managed_policy_arns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      inline_policy: [{ name: 'a', policy: '{"Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}' }],
    })
    expect(said(old)).toEqual(['old allow policy ReadOnlyAccess *', 'old allow sqs:* *'])
  })

  test('trust is a permission on the role', () => {
    const document = resource(
      'aws_iam_policy_document',
      'trust',
      {
        statement: [
          {
            effect: 'Allow',
            actions: ['sts:AssumeRole'],
            principals: [{ type: 'Service', identifiers: ['ec2.amazonaws.com'] }],
            condition: [{ test: 'StringEquals', variable: 'aws:SourceAccount', values: ['111122223333'] }],
          },
        ],
      },
      'data',
    )
    const trusting = resource('aws_iam_role', 'node', {
      name: 'node',
      assume_role_policy: to('data.aws_iam_policy_document.trust', 'json'),
    })
    expect(said(document, trusting)).toEqual([
      'service ec2.amazonaws.com allow sts:AssumeRole node when StringEquals aws:SourceAccount 111122223333',
    ])
  })

  test('what a policy leaves out is said as such', () => {
    const policy = resource('aws_iam_role_policy', 'reader', {
      role: 'shop-reader',
      policy: json({ Statement: [{ Effect: 'Deny', NotAction: ['iam:List*', 'iam:Get*'], Resource: '*' }] }),
    })
    expect(said(policy)).toEqual(['shop-reader deny everything but iam:Get* and iam:List* *'])
  })

  test('a policy that is unknown before the apply is said to be unknown', () => {
    const policy = resource('aws_iam_role_policy', 'reader', { role: 'shop-reader' })
    expect(said(policy)).toEqual(['shop-reader allow unknown unknown'])
  })

  test('access to the cluster and identities of pods', () => {
    const association = resource('aws_eks_pod_identity_association', 'api', {
      role_arn: to('aws_iam_role.reader', 'arn'),
      namespace: 'shop',
      service_account: 'api',
    })
    const admin = resource('aws_eks_access_policy_association', 'admin', {
      principal_arn: 'arn:aws:iam::111122223333:role/operators',
      policy_arn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
      cluster_name: 'shop',
      access_scope: { type: 'cluster' },
    })
    expect(said(role, association, admin)).toEqual([
      'arn:aws:iam::111122223333:role/operators allow policy AmazonEKSClusterAdminPolicy cluster shop',
      'serviceaccount shop/api allow sts:AssumeRole shop-reader',
    ])
  })
})

describe('the change of permissions', () => {
  const may = (action: string, over: Partial<Permission> = {}): Permission => ({
    principal: 'api',
    effect: 'allow',
    action,
    resource: '*',
    condition: '',
    evidence: { resource: 'demo/platform/aws_iam_role.api' },
    ...over,
  })
  const actions = (permissions: readonly Permission[]): readonly string[] => permissions.map(({ action }) => action)

  test('of nothing is nothing', () => {
    expect(permissionChange([may('s3:*')], [may('s3:*')])).toEqual({ opened: [], closed: [] })
  })

  test('a narrower permission closes the wider one and opens nothing', () => {
    const { opened, closed } = permissionChange([may('s3:*')], [may('s3:GetObject')])
    expect(actions(opened)).toEqual([])
    expect(actions(closed)).toEqual(['s3:*'])
  })

  test('losing a condition opens', () => {
    const { opened } = permissionChange([may('s3:*', { condition: 'Bool aws:SecureTransport true' })], [may('s3:*')])
    expect(actions(opened)).toEqual(['s3:*'])
  })

  test('a deny that goes away opens, one that comes closes', () => {
    const deny = may('iam:*', { effect: 'deny' })
    expect(actions(permissionChange([deny], []).opened)).toEqual(['iam:*'])
    expect(actions(permissionChange([], [deny]).closed)).toEqual(['iam:*'])
  })
})
