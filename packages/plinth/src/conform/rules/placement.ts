import { nameOf, type Drawn } from '../compare/drawn.ts'
import { findingAt } from '../finding.ts'
import type { DocumentFinding } from '../report.ts'
import type { ConceptId } from '../words/concept.ts'
import { concepts } from '../words/concepts.ts'

type PlacementCode =
  | 'document/gateway-in-subnet'
  | 'document/control-plane-in-subnet'
  | 'document/regional-at-edge'
  | 'document/regional-in-vpc'
  | 'document/global-in-region'
  | 'document/outsider-inside'

/** Where AWS never puts something, whatever the platform is. */
interface PlacementRule {
  readonly code: PlacementCode
  readonly appliesTo: (drawn: Drawn) => boolean
  /** Boxes in which it cannot be. */
  readonly notIn: readonly ConceptId[]
  /** Page of the vendor that says so. */
  readonly source: string
}

const subnets = ['subnet', 'public-subnets', 'private-subnets', 'isolated-subnets'] as const
const spotOf = ({ concept }: Drawn): string | undefined => concept && concepts.get(concept)?.spot

/** The first rule that applies is told: `drawn in a subnet` says more than `drawn in a VPC`. */
export const placementRules: readonly PlacementRule[] = [
  {
    code: 'document/gateway-in-subnet',
    appliesTo: ({ concept }) => concept === 'internet-gateway',
    notIn: subnets,
    source: 'Amazon VPC user guide, "Enable internet access for a VPC using an internet gateway"',
  },
  {
    code: 'document/control-plane-in-subnet',
    appliesTo: ({ concept }) => concept === 'control-plane' || concept === 'etcd',
    notIn: subnets,
    source: 'Amazon EKS user guide, "Amazon EKS architecture", control plane',
  },
  {
    code: 'document/regional-at-edge',
    appliesTo: ({ concept }) =>
      concept === 'registry' || concept === 'bucket' || concept === 'secret' || concept === 'table',
    notIn: ['edge'],
    source: 'Amazon ECR user guide, "What is Amazon Elastic Container Registry?": repositories are in a region',
  },
  {
    code: 'document/regional-in-vpc',
    appliesTo: (drawn) => regional.has(drawn.concept ?? 'cloud'),
    notIn: ['vpc', ...subnets],
    source: 'AWS PrivateLink guide, "AWS services that integrate with AWS PrivateLink"',
  },
  {
    code: 'document/global-in-region',
    appliesTo: (drawn) => spotOf(drawn) === 'global' && drawn.concept !== 'firewall',
    notIn: ['region', 'vpc', ...subnets],
    source: 'AWS fault isolation boundaries, "Global services"',
  },
  {
    code: 'document/outsider-inside',
    appliesTo: ({ concept, what }) =>
      what === 'node' && (concept === 'users' || concept === 'developers' || concept === 'github'),
    notIn: ['cloud', 'account', 'region', 'vpc', ...subnets],
    source: 'what is not run by AWS is outside of it',
  },
]

/** Services of a region that have no network interface in a VPC. */
const regional: ReadonlySet<ConceptId> = new Set(['bucket', 'registry', 'table', 'secret', 'key', 'logs', 'audit'])

export function misplacedByRule(drawn: Drawn): DocumentFinding | undefined {
  for (const { code, appliesTo, notIn } of placementRules) {
    if (!appliesTo(drawn)) continue
    const box = drawn.boxes.findLast(({ concept }) => concept !== undefined && notIn.includes(concept))
    if (box === undefined) continue
    const term = (drawn.concept && concepts.get(drawn.concept)?.term) ?? 'it'
    return findingAt(drawn.line, code, { what: nameOf(drawn), term, box: nameOf(box) })
  }
  return undefined
}
