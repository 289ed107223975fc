import { isStopped, within, type Flow } from '../flow.ts'
import type { Site } from '../model.ts'
import { box, protocols } from '../packets.ts'
import { spanOf } from '../span.ts'
import { passGates } from './gates.ts'
import { onlyWhen, stop, told, type Walk } from './walk.ts'

/**
 * Link-local services of the host: neither security groups nor network ACLs filter them (VPC user guide, security groups
 * and network ACLs); filters of Kubernetes do.
 */
function leave(walk: Walk, flow: Flow): Flow {
  const gates = walk.source.gates.filter(({ kind }) => kind !== 'security-group')
  const site: Site = { ...walk.source, gates }
  return passGates(walk, flow, { site, peer: walk.target, direction: 'out', groupsVisible: false })
}

/** The instance metadata service answers HTTP, when it is turned on (EC2 user guide, instance metadata options). */
export function reachMetadata(walk: Walk, flow: Flow): Flow {
  const { source } = walk
  const evidence = source.resource === undefined ? [] : [{ resource: source.resource, argument: 'metadata_options' }]
  if (source.metadata === undefined) return stop(walk, `${source.name} has no metadata service`, evidence)
  const left = leave(walk, flow)
  if (isStopped(left)) return left
  const asked = within(left, overPort(80, [protocols.tcp]))
  if (isStopped(asked)) return stop(walk, 'the metadata service answers HTTP alone, on 80/tcp', evidence)
  const otherwise = `the metadata service of ${source.name} is turned off`
  const on = onlyWhen(walk, asked, { holds: source.metadata.enabled, otherwise, evidence })
  return isStopped(on)
    ? on
    : told(walk, on, 'the metadata service is on the host itself; no group or ACL filters it', evidence)
}

/** The Amazon DNS server answers in every VPC that supports DNS. */
export function reachResolver(walk: Walk, flow: Flow): Flow {
  const vpc = walk.source.subnet?.vpc
  const evidence = vpc === undefined ? [] : [{ resource: vpc.id, argument: 'enable_dns_support' }]
  const left = leave(walk, flow)
  if (isStopped(left)) return left
  const asked = within(left, overPort(53, [protocols.tcp, protocols.udp]))
  if (isStopped(asked)) return stop(walk, 'the resolver answers DNS alone, on port 53', evidence)
  const otherwise = `${vpc?.id ?? 'the VPC'} has no DNS support`
  const on = onlyWhen(walk, asked, { holds: vpc?.resolver, otherwise, evidence })
  return isStopped(on) ? on : told(walk, on, 'no group or ACL filters the resolver of the VPC', evidence)
}

function overPort(port: number, numbers: readonly number[]): ReturnType<typeof box>[] {
  return ([4, 6] as const).flatMap((family) =>
    numbers.map((number) => box(family, { protocol: spanOf(number), destinationPort: spanOf(port) })),
  )
}
