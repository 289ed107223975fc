import { join } from 'node:path'
import { compile } from 'plinth'
import { describe, expect, test } from 'vitest'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { groupBy } from '../../packages/plinth/src/graph/group-by.ts'
import { permissionsOf, type Permission } from '../../packages/plinth/src/proofs/identity/permissions.ts'
import platform from './platform.ts'

const { graph, platform: resolved } = compile(platform)
const subjects = subjectsOf(graph, resolved?.environments ?? [])

function permissionsIn(environment: string): readonly Permission[] {
  const subject = subjects.find((one) => one.environment === environment)
  if (subject === undefined) throw new Error(`the shop has no environment ${environment}`)
  return permissionsOf(subject)
}

/** Who may do what, one block for each principal, and one line for what is allowed on the same things. */
function report(permissions: readonly Permission[]): string {
  const blocks = [...groupBy(permissions, ({ principal }) => principal)].map(([principal, own]) => {
    const lines = [...groupBy(own, ({ effect, action, condition }) => `${effect} ${action}\n${condition}`)].map(
      ([, same]) => ({ first: same[0], resources: same.map(({ resource }) => resource).join(', ') }),
    )
    const merged = groupBy(lines, ({ first, resources }) => `${first?.effect} ${resources}\n${first?.condition}`)
    return [principal, ...[...merged.values()].map(lineOf)].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

function lineOf(same: readonly { readonly first: Permission | undefined; readonly resources: string }[]): string {
  const [{ first, resources } = { first: undefined, resources: '' }] = same
  const actions = same.map((one) => one.first?.action ?? '').join(', ')
  const condition = first?.condition === '' ? '' : `\n      when ${first?.condition}`
  return `  ${first?.effect} ${actions}\n      on ${resources}${condition}`
}

function of(principal: string): readonly string[] {
  return permissionsIn('demo')
    .filter((permission) => permission.principal === principal)
    .map(({ effect, action, resource }) => `${effect} ${action} ${resource}`)
}

describe.for(['demo', 'production'])('%s', (environment) => {
  test('everybody who may do anything', async () => {
    await expect(report(permissionsIn(environment))).toMatchFileSnapshot(
      join(import.meta.dirname, 'permissions', `${environment}.txt`),
    )
  })

  test('nothing is unknown, and nobody may do everything', () => {
    for (const { action, effect, principal } of permissionsIn(environment)) {
      expect(`${principal} ${action}`).not.toMatch(/unknown/)
      if (effect === 'allow') expect(action).not.toBe('*')
    }
  })
})

test('the secrets operator reads the two linked secrets and nothing else', () => {
  const secrets = ['rds-password', 'redis-auth'].map(
    (name) => `arn:aws:secretsmanager:us-east-1:111122223333:secret:${name}-??????`,
  )
  const wanted = ['DescribeSecret', 'GetSecretValue'].flatMap((action) =>
    secrets.map((secret) => `allow secretsmanager:${action} ${secret}`),
  )
  expect(of('external-secrets-role')).toEqual(wanted)
})

test('nodes have three policies that AWS keeps up, and none of ours', () => {
  expect(of('node-group-role')).toEqual([
    'allow policy AmazonEC2ContainerRegistryPullOnly *',
    'allow policy AmazonEKSWorkerNodePolicy *',
    'allow policy AmazonEKS_CNI_Policy *',
  ])
})

test('GitHub becomes the four delivery roles and no other; its jobs alone come from outside', () => {
  const assumed = permissionsIn('demo').filter(({ action }) => action === 'sts:AssumeRoleWithWebIdentity')
  const byGithub = assumed.filter(({ principal }) => principal.includes('aws_iam_openid_connect_provider.github'))
  expect(byGithub.map(({ resource }) => resource)).toEqual([
    'github-actions-role',
    'github-cache-role',
    'terraform-apply-role',
    'terraform-plan-role',
  ])
  for (const { condition } of byGithub) expect(condition).toMatch(/token\.actions\.githubusercontent\.com:sub repo:/)
})
