import type { Evidence } from '#answers/answer.ts'
import { evidenceOf } from '../read/element.ts'
import { networkPartsOf } from '../read/parts.ts'
import type { Scene } from '../read/scene.ts'
import { internetNode } from './frames.ts'

/** One step of the way to the internet. */
export interface WayOut {
  /** What may stand at its start: the view has some of these. */
  readonly from: readonly string[]
  readonly to: string
  readonly title: string
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** The internet, seen from inside: drawn apart, so that ways in and ways out do not cross. */
export const servers = internetNode({
  id: 'internet servers',
  title: 'Internet',
  subtitle: 'servers that are called',
  text: 'Everything on the internet that may be called from inside: registries of charts, Git, APIs.',
  icon: 'resource/Internet',
})

/** Default routes: from the nodes to NAT, from there to the internet gateway, from there to the internet. */
export function waysOut({ subject, made }: Scene): readonly WayOut[] {
  const routes = subject.graph.resources.flatMap((resource) =>
    networkPartsOf(resource).flatMap((part) => {
      const lines = part.part === 'route' ? [part.route] : part.part === 'route-table' ? part.routes : []
      return lines
        .filter(({ destination }) => destination.value === '0.0.0.0/0')
        .map(({ to }) => ({ resource, to: to.kind === 'resource' ? to.id : '' }))
    }),
  )
  const through = (id: string): readonly Evidence[] =>
    routes.filter(({ to }) => to === id).map(({ resource }) => evidenceOf(resource))
  const nats = made('nat-gateway').filter(({ id }) => through(id).length > 0)
  const gateways = made('internet-gateway').filter(({ id }) => through(id).length > 0)
  const nodes = [...made('nodes').map(({ id }) => id), ...made('cluster').map(({ id }) => `pods ${id}`)]
  return [
    ...nats.map(({ id }) => ({
      from: nodes,
      to: id,
      title: 'way out',
      text: 'What starts in the private subnets leaves through NAT; nothing comes in this way.',
      evidence: through(id),
    })),
    ...gateways.map(({ id }) => ({
      from: nats.map((nat) => nat.id),
      to: id,
      title: '',
      text: 'The public subnets have their default route to the internet gateway.',
      evidence: through(id),
    })),
    ...gateways.map(({ id }) => ({
      from: [id],
      to: servers.id,
      title: '',
      text: 'The internet gateway is the border of the VPC.',
      evidence: through(id),
    })),
  ]
}
