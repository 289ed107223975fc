import { metadataAddresses } from '../addresses.ts'
import type { Gate, Site } from '../model.ts'
import { anyPacket, intersect, isEmpty, subtract, union, withDestination, type PacketSet } from '../packets.ts'

const toMetadata = withDestination(anyPacket, metadataAddresses)

/**
 * Keeps pods from the metadata of their node, in front of their policies. The answer to a token request dies after as
 * many hops as the launch template says, and a pod with a network of its own is one hop behind its node (EC2 user guide,
 * instance metadata options).
 */
export function metadataGate(node: Site, pods: string, policies: Gate): Gate {
  const limit = node.metadata?.hopLimit
  const tokens = node.metadata?.tokens
  // Without tokens the old protocol answers, which the limit is not about.
  const open = (limit !== undefined && limit > 1) || tokens === 'optional'
  if (open) return policies
  const stops = limit === 1 && tokens === 'required'
  const evidence = node.resource === undefined ? [] : [{ resource: node.resource }]
  const asked = (packets: PacketSet): PacketSet => intersect(packets, toMetadata)
  return {
    kind: policies.kind,
    key: `${policies.key} metadata ${String(limit)} ${JSON.stringify(tokens)}`,
    allows: (direction, packets, peer) => {
      const passage = policies.allows(direction, packets, peer)
      if (direction === 'in') return passage
      const { allowed, unknown } = passage
      const touched = asked(union(allowed, unknown))
      if (isEmpty(touched)) return passage
      const rest = subtract(allowed, touched)
      return { allowed: rest, unknown: stops ? subtract(unknown, touched) : union(unknown, touched) }
    },
    explain: (direction, packets, peer) => {
      const step = policies.explain(direction, packets, peer)
      if (direction === 'in' || step.outcome === 'stops' || isEmpty(asked(packets))) return step
      return stops
        ? {
            says: `tokens for the metadata of a node travel one hop, and ${pods} is two hops away`,
            outcome: 'stops',
            evidence,
          }
        : {
            says: `whether ${pods} gets the metadata of its node depends on a hop limit that is not written`,
            outcome: 'unknown',
            evidence,
          }
    },
  }
}
