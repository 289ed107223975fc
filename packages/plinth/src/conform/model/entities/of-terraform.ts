import type { DrawnKind } from '#aws/facets/drawing.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import type { Resource } from '#graph/resource.ts'
import type { Scene } from '#outputs/diagrams/read/scene.ts'
import type { ConceptId } from '../../words/concept.ts'
import type { Entity, Tier } from '../entity.ts'
import { factsOf } from './facts.ts'
import { entity } from './make-entity.ts'
import { namesOf, titleOf, wordsOf } from './names.ts'

/** Concept of what pictures draw of Terraform; a store is told apart by what AWS calls it. */
const drawn: Readonly<Record<DrawnKind, ConceptId | undefined>> = {
  vpc: 'vpc',
  subnet: undefined,
  'internet-gateway': 'internet-gateway',
  'nat-gateway': 'nat-gateway',
  'vpc-endpoint': 'endpoint',
  // Load balancers are read with what the cluster makes of an Ingress.
  'load-balancer': undefined,
  distribution: 'cdn',
  zone: 'dns',
  certificate: 'certificate',
  cluster: 'control-plane',
  nodes: 'nodes',
  compute: 'instance',
  store: 'database',
  bucket: 'bucket',
  table: 'table',
  repository: 'registry',
  secret: 'secret',
  key: 'key',
  role: 'role',
  'identity-provider': 'oidc',
  policy: undefined,
  logs: 'logs',
  'security-group': 'security-group',
  other: undefined,
}

/** What Terraform makes. */
export function ofTerraform(scene: Scene): readonly Entity[] {
  const { graph } = scene.subject
  return graph.resources
    .filter(({ terraform }) => terraform?.mode === 'managed')
    .flatMap((resource) => ofResource(resource, scene))
}

function ofResource(resource: Resource, scene: Scene): readonly Entity[] {
  const drawing = registry.get(resource.type)?.drawing
  const kind = drawing && drawn[drawing.kind]
  if (drawing === undefined || kind === undefined) return []
  const concept = kind === 'database' && /elasticache|memorydb/i.test(resource.type) ? 'cache' : kind
  const tiers = tiersOf(resource, scene)
  const made = entity(concept, resource, {
    title: titleOf(resource, concept),
    names: namesOf(resource),
    words: wordsOf(resource),
    tiers,
    facts: factsOf(resource, scene.subject),
  })
  if (concept !== 'nodes') return [made]
  // Kubelets and the Auto Scaling group come with a node group; Terraform makes neither for itself.
  return [
    made,
    { ...made, id: `${resource.id} kubelet`, concept: 'kubelet' },
    { ...made, id: `${resource.id} autoscaling`, concept: 'autoscaling', tiers: [], facts: {} },
  ]
}

function tiersOf(resource: Resource, { subject, tiers }: Scene): readonly Tier[] {
  const spot = registry.get(resource.type)?.drawing?.spot(resource, subject.graph)
  if (spot?.at !== 'subnets') return []
  return tiersWith(spot.subnets, tiers)
}

/** Tiers that these subnets are in. */
export function tiersWith(subnets: readonly string[], tiers: Scene['tiers']): readonly Tier[] {
  return tiers
    .filter((tier) => tier.subnets.some(({ id }) => subnets.includes(id)))
    .map(({ kind, title }) => ({ kind, title }))
}
