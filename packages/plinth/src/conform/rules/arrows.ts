import { arrowName, type DrawnArrow } from '../compare/drawn.ts'
import type { Resolved } from '../compare/resolve.ts'
import { findingAt } from '../finding.ts'
import type { DocumentFinding } from '../report.ts'
import type { ConceptId } from '../words/concept.ts'

interface ArrowWorld {
  readonly from: Resolved
  readonly to: Resolved
  /** A CDN is drawn beside it, or the platform has one. */
  readonly hasCdn: boolean
}

/** Codes that say no more than what is written. */
type ArrowCode =
  | 'document/through-gateway'
  | 'document/around-cdn'
  | 'document/access-control-to-balancer'
  | 'document/role-and-group'
  | 'document/assume-at-provider'

/** An arrow that cannot be, by what it joins and what it says. */
interface ArrowRule {
  readonly code: ArrowCode
  readonly from: readonly ConceptId[]
  readonly to: readonly ConceptId[]
  readonly when?: (arrow: DrawnArrow, world: ArrowWorld) => boolean
  /** Page of the vendor that says so. */
  readonly source: string
}

export const arrowRules: readonly ArrowRule[] = [
  {
    code: 'document/through-gateway',
    from: ['github'],
    to: ['internet-gateway', 'load-balancer', 'nat-gateway', 'vpc', 'public-subnets', 'private-subnets', 'nodes'],
    source: 'GitHub docs, "About GitHub-hosted runners", networking; AWS general reference, service endpoints',
  },
  {
    code: 'document/around-cdn',
    from: ['users', 'internet'],
    to: ['load-balancer', 'nodes', 'pods'],
    when: (_, { hasCdn }) => hasCdn,
    source: 'Amazon CloudFront developer guide, "Restrict access to Application Load Balancers"',
  },
  {
    code: 'document/access-control-to-balancer',
    from: ['cdn'],
    to: ['load-balancer', 'control-plane', 'nodes', 'pods'],
    when: ({ from, to, label }) =>
      [from.label, label, to.label].some((text) => /\bOAC\b|origin access control/i.test(text)),
    source: 'Amazon CloudFront developer guide, "Restrict access to an AWS origin"',
  },
  {
    code: 'document/role-and-group',
    from: ['role', 'iam', 'service-account'],
    to: ['security-group', 'network-acl'],
    source: 'Amazon VPC user guide, "Security groups"; IAM user guide, "IAM roles"',
  },
  {
    code: 'document/role-and-group',
    from: ['security-group', 'network-acl'],
    to: ['role', 'iam', 'service-account'],
    source: 'Amazon VPC user guide, "Security groups"; IAM user guide, "IAM roles"',
  },
  {
    code: 'document/assume-at-provider',
    from: ['github', 'service-account', 'pods', 'nodes', 'addon-balancer', 'addon-secrets', 'addon-autoscaler'],
    to: ['oidc'],
    when: ({ label }) => /assume/i.test(label),
    source: 'AWS STS API reference, "AssumeRoleWithWebIdentity"',
  },
]

export function impossibleArrow(arrow: DrawnArrow, world: ArrowWorld): DocumentFinding | undefined {
  const [from, to] = [world.from.concept, world.to.concept]
  if (from === undefined || to === undefined) return undefined
  const rule = arrowRules.find(
    (one) => one.from.includes(from) && one.to.includes(to) && (one.when?.(arrow, world) ?? true),
  )
  return rule && findingAt(arrow.line, rule.code, { what: arrowName(arrow) })
}
