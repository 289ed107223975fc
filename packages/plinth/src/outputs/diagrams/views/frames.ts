import type { Subject } from '#answers/subject.ts'
import { follow } from '#aws/facets/drawing.ts'
import type { Resource } from '#graph/resource.ts'
import { textAt } from '../read/at.ts'
import { drawingOf, evidenceOf, nodeOf, textOf } from '../read/element.ts'
import { internet } from '../read/flows.ts'
import type { Scene } from '../read/scene.ts'
import type { Tier } from '../read/tiers.ts'
import type { ViewBuilder } from '../builder.ts'
import type { Node } from '../view.ts'

/** Boxes that most pictures share: cloud, region, VPC, tiers of subnets, cluster. Each is added when it is first used. */
export class Frames {
  readonly #builder: ViewBuilder
  readonly #scene: Scene

  constructor(builder: ViewBuilder, scene: Scene) {
    this.#builder = builder
    this.#scene = scene
  }

  cloud(): string {
    const { account } = this.#scene.subject.place
    const known = /^\d{12}$/.test(account)
    return this.#builder.box({
      id: 'aws',
      title: 'AWS',
      kind: 'cloud',
      icon: 'group/AWSCloudlogo',
      text: known ? `Everything in the account ${account}.` : 'Everything in the account.',
      ...(known && { subtitle: `account ${account}` }),
    })
  }

  global(): string {
    return this.#builder.box({
      id: 'global',
      title: 'Global services',
      kind: 'global',
      inside: this.cloud(),
      text: 'Services of the account that are in no region.',
    })
  }

  region(): string {
    const { region } = this.#scene.subject.place
    return this.#builder.box({
      id: 'region',
      title: `Region ${region}`,
      kind: 'region',
      icon: 'group/Region',
      inside: this.cloud(),
      text: `Everything that is in the region ${region}.`,
    })
  }

  vpc(id: string): string {
    const vpc = this.#scene.subject.graph.byId.get(id)
    if (vpc === undefined) return this.region()
    const { icon, subtitle, text, evidence } = nodeOf(vpc, this.#scene.subject)
    return this.#builder.box({
      id,
      title: 'VPC',
      kind: 'vpc',
      inside: this.region(),
      text,
      evidence,
      ...(icon !== undefined && { icon }),
      ...(subtitle !== undefined && { subtitle }),
    })
  }

  tier(tier: Tier): string {
    const { id, title, kind, leads, text, evidence } = tier
    return this.#builder.box({
      id,
      title,
      kind,
      subtitle: leads,
      icon: kind === 'public-subnets' ? 'group/Publicsubnet' : 'group/Privatesubnet',
      inside: this.vpc(tier.vpc),
      text,
      evidence,
    })
  }

  /** The tier that has all of these subnets, else their VPC, else the region. */
  around(subnets: readonly string[]): string {
    const tier = this.#scene.tiers.find((one) => subnets.every((id) => one.subnets.some((subnet) => subnet.id === id)))
    if (tier !== undefined && subnets.length > 0) return this.tier(tier)
    const [vpc] = subnets.flatMap((id) => {
      const subnet = this.#scene.subject.graph.byId.get(id)
      return subnet === undefined ? [] : follow(subnet, 'vpc_id', this.#scene.subject.graph)
    })
    return vpc === undefined ? this.region() : this.vpc(vpc.id)
  }

  /** The box for a resource, by what its facet says. */
  forResource(resource: Resource): string {
    const spot = drawingOf(resource)?.spot(resource, this.#scene.subject.graph)
    if (spot === undefined) return this.region()
    switch (spot.at) {
      case 'global':
        return this.global()
      case 'region':
        return this.region()
      case 'vpc':
        return this.vpc(spot.vpc)
      case 'subnets':
        return this.around(spot.subnets)
    }
  }

  /** Where pods are: in the subnets of the nodes, under the name of the cluster. */
  cluster(): string {
    const { subject, made } = this.#scene
    const [cluster] = made('cluster')
    const [nodes] = made('nodes')
    if (cluster === undefined) return this.region()
    const version = textAt(cluster.args, 'version')
    return this.#builder.box({
      id: `pods ${cluster.id}`,
      title: 'Kubernetes pods',
      kind: 'cluster',
      icon: 'service/AmazonElasticKubernetesService',
      inside: nodes === undefined ? this.region() : this.forResource(nodes),
      text: `Pods on the nodes of the cluster${version === undefined ? '' : `, Kubernetes ${version}`}. ${textOf('Control plane', cluster)}`,
      evidence: [evidenceOf(cluster), ...(nodes === undefined ? [] : [evidenceOf(nodes)])],
      state: nodeOf(cluster, subject).state,
      ...(version !== undefined && { subtitle: `EKS ${version}` }),
    })
  }
}

/** People and programs on the internet. */
export function internetNode(words: Partial<Node> = {}): Node {
  return {
    id: internet,
    title: 'Users',
    subtitle: 'on the internet',
    text: 'Everybody on the internet: visitors, and anyone else.',
    evidence: [],
    state: 'active',
    icon: 'resource/Users',
    ...words,
  }
}

/** The workflows of GitHub Actions, seen from AWS. */
export function githubNode({ graph }: Subject): Node {
  const workflows = graph.resources.filter(({ engine }) => engine === 'github-actions')
  return {
    id: 'github',
    title: 'GitHub Actions',
    subtitle: 'workflows of the repository',
    text: 'Jobs of the workflows in the repository; they run outside AWS and take roles there.',
    evidence: workflows.map((workflow) => evidenceOf(workflow)),
    state: 'active',
    icon: 'resource/GitRepository',
  }
}
