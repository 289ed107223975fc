import type { Subject } from '#answers/subject.ts'
import type { Resource } from '#graph/resource.ts'
import { textAt } from '#outputs/diagrams/read/at.ts'
import type { Scene } from '#outputs/diagrams/read/scene.ts'
import type { ConceptId } from '../../words/concept.ts'
import { tokensOf } from '../../words/tokens.ts'
import type { Entity } from '../entity.ts'
import { entity } from './make-entity.ts'
import { tiersWith } from './of-terraform.ts'

/** Load balancers, tiers of subnets, services as a whole, and things that no picture has. */
export function wholes(scene: Scene): readonly Entity[] {
  return [...balancers(scene), ...tierEntities(scene), ...services(scene), ...known(scene.subject)]
}

function balancers({ balancers: all, subject, tiers }: Scene): readonly Entity[] {
  return all.map(({ id, name, subnets, ingress, ports, evidence }) => {
    const resource = subject.graph.byId.get(id)
    return {
      id,
      concept: 'load-balancer',
      title: `load balancer ${name}`,
      resources: evidence.map((one) => one.resource),
      names: [name],
      words: [],
      tiers: tiersWith(subnets, tiers),
      layer: ingress?.layer ?? resource?.layer,
      facts: { ports: ports.flatMap((port) => (/\d+/.exec(port) ?? []).map(Number)) },
    }
  })
}

/** Tiers of subnets are boxes, and arrows begin at boxes too. */
function tierEntities({ tiers }: Scene): readonly Entity[] {
  return tiers.map(({ id, kind, title, subnets }) => ({
    id,
    concept: kind,
    title,
    resources: subnets.map((subnet) => subnet.id),
    names: [],
    words: tokensOf(title),
    tiers: [{ kind, title }],
    layer: subnets[0]?.layer,
    facts: { cidrs: subnets.flatMap(({ args }) => textAt(args, 'cidr_block') ?? []) },
  }))
}

/** Services of AWS that are drawn as a whole; what they do for this platform, other things make them do. */
function services({ made }: Scene): readonly Entity[] {
  const whole = (concept: ConceptId, title: string, resources: readonly Resource[]): readonly Entity[] =>
    resources.length === 0
      ? []
      : [
          {
            id: `service ${concept}`,
            concept,
            title,
            resources: resources.map(({ id }) => id),
            names: [],
            words: [],
            tiers: [],
            layer: undefined,
            facts: {},
          },
        ]
  return [...whole('iam', 'IAM', made('role')), ...whole('ec2', 'EC2', made('nodes'))]
}

/** Things without a picture of their own, by their type in Terraform or Kubernetes. */
const otherTypes: readonly (readonly [ConceptId, RegExp])[] = [
  ['network-policy', /\/NetworkPolicy$/],
  ['namespace', /^v1\/Namespace$/],
  ['service', /^v1\/Service$/],
  ['ingress', /\/Ingress$/],
  ['route-table', /^aws_route_table$/],
  ['network-acl', /^aws_(?:default_)?network_acl$/],
  ['policy', /^aws_iam_policy$/],
  ['firewall', /^aws_waf/],
  ['audit', /^aws_(?:cloudtrail|guardduty|securityhub|accessanalyzer)/],
  ['flow-logs', /^aws_flow_log$/],
  ['tracing', /^aws_(?:xray|prometheus|grafana)/],
]

function known({ graph }: Subject): readonly Entity[] {
  return otherTypes.flatMap(([concept, type]) =>
    graph.resources
      .filter((one) => type.test(one.type) && one.terraform?.mode !== 'data')
      .map((one) => entity(concept, one, { id: `${one.id} itself`, words: tokensOf(one.name) })),
  )
}
