import { referencesOf } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { someOf, rightsOf, type Grant, type Rights } from '#outputs/diagrams/read/grants.ts'
import { holdersOf } from '#outputs/diagrams/read/holders.ts'
import type { Scene } from '#outputs/diagrams/read/scene.ts'
import type { ConceptId } from '../../words/concept.ts'
import type { Entity } from '../entity.ts'
import type { Meaning, Relation } from '../relation.ts'
import { idsOf } from './traffic.ts'

/** Concepts that a service of IAM acts on, by the name in front of its actions; policies that AWS keeps by theirs. */
const services: Readonly<Record<string, readonly ConceptId[]>> = {
  ecr: ['registry'],
  eks: ['control-plane'],
  elasticloadbalancing: ['load-balancer'],
  secretsmanager: ['secret'],
  autoscaling: ['autoscaling'],
  ec2: ['ec2'],
  s3: ['bucket'],
  dynamodb: ['table'],
  logs: ['logs'],
  cloudwatch: ['logs'],
  cloudfront: ['cdn'],
  kms: ['key'],
  rds: ['database'],
  elasticache: ['cache'],
  route53: ['dns'],
  // Contents as of 2026-11, AWS managed policy reference.
  AmazonEC2ContainerRegistryPullOnly: ['registry'],
  AmazonEC2ContainerRegistryReadOnly: ['registry'],
  AmazonEKSWorkerNodePolicy: ['ec2', 'control-plane'],
  AmazonEKSWorkerNodeMinimalPolicy: ['ec2', 'control-plane'],
  AmazonEKS_CNI_Policy: ['ec2'],
  AmazonEKSClusterPolicy: ['ec2', 'load-balancer', 'autoscaling'],
}

/** Who may become which role, what each role may do, and so what its holders may do. */
export function rights(scene: Scene, entities: readonly Entity[]): readonly Relation[] {
  const all = rightsOf(scene.subject)
  const roles = scene.made('role')
  const may = all.grants.flatMap((grant) => mayOf(grant, entities))
  return [
    ...may,
    ...roles.flatMap((role) => trusted(role, all, scene, entities)),
    ...roles.flatMap((role) => byHolders(role, may, all, scene)),
    ...throughIam(may, all, scene, roles),
  ]
}

function mayOf({ role, service, actions, targets, evidence }: Grant, entities: readonly Entity[]): readonly Relation[] {
  const concepts = services[service] ?? []
  const named = new Set(targets.map(({ id }) => id))
  const meant = entities.filter(({ concept }) => concepts.includes(concept))
  const narrowed = meant.filter(({ resources }) => resources.some((id) => named.has(id)))
  const isKept = !/^[a-z\d-]+$/.test(service)
  const allowed = isKept ? [service] : actions.map((action) => `${service}:${action}`)
  const what = isKept ? `has the policy ${service}, which AWS keeps` : `may do ${someOf(allowed)}`
  return (narrowed.length > 0 ? narrowed : meant).map(({ id }) => ({
    from: role.id,
    to: id,
    meaning: 'permission' as const,
    says: what,
    evidence: idsOf(evidence),
    actions: allowed,
  }))
}

/** A role is trusted by a provider and taken by its holders; service accounts take it for the pods. */
function trusted(role: Resource, all: Rights, scene: Scene, entities: readonly Entity[]): readonly Relation[] {
  const trust = (from: string, says: string, evidence: readonly string[]): Relation => ({
    from,
    to: role.id,
    meaning: 'trust',
    says,
    evidence,
  })
  const providers = providersOf(role, scene).map(({ id }) => trust(id, 'vouches for who takes the role', [role.id, id]))
  const holders = holdersOf(role, all, scene)
  const accounts = entities.filter(({ concept, id }) => concept === 'service-account' && holders.includes(ownerOf(id)))
  return [
    ...providers,
    ...[...holders, ...accounts.map(({ id }) => id)].map((id) => trust(id, 'takes the role', [role.id])),
  ]
}

function ownerOf(account: string): string {
  return account.replace(/ account$/, '')
}

/** OIDC providers that a role or its trust policy refers to. */
function providersOf(role: Resource, { subject, made }: Scene): readonly Resource[] {
  const { graph } = subject
  const near = referencesOf(role).flatMap(({ target }) => graph.byId.get(target) ?? [])
  const documents = near.filter(({ terraform }) => terraform?.mode === 'data')
  const targets = new Set([role, ...documents].flatMap((one) => referencesOf(one).map(({ target }) => target)))
  return made('identity-provider').filter(({ id }) => targets.has(id))
}

function byHolders(role: Resource, may: readonly Relation[], all: Rights, scene: Scene): readonly Relation[] {
  const own = may.filter(({ from }) => from === role.id)
  return holdersOf(role, all, scene).flatMap((holder) =>
    own.map((one) => ({
      ...one,
      from: holder,
      says: `${one.says}, as ${nameOf(role)}`,
      evidence: [...one.evidence, role.id],
    })),
  )
}

/** A box `IAM` between somebody and something stands for the roles between them. */
function throughIam(
  may: readonly Relation[],
  all: Rights,
  scene: Scene,
  roles: readonly Resource[],
): readonly Relation[] {
  const into = roles.flatMap((role) =>
    holdersOf(role, all, scene).map((holder) =>
      relation(holder, 'service iam', 'trust', `takes ${nameOf(role)}`, role.id),
    ),
  )
  const out = may.map((one) => ({ ...one, from: 'service iam' }))
  return [...into, ...out]
}

function relation(from: string, to: string, meaning: Meaning, says: string, evidence: string): Relation {
  return { from, to, meaning, says, evidence: [evidence] }
}

function nameOf({ args, name }: Resource): string {
  return typeof args['name'] === 'string' ? args['name'] : name
}
