import type { Step } from '#answers/answer.ts'
import { evidenceOf } from './evidence.ts'
import type { Hop } from './hops.ts'
import { intersect, isEmpty, isSubset } from './packets.ts'
import type { Party } from './parties.ts'
import { packetsOfTraffic, showTraffics } from './traffic.ts'

/** What is left of the way to a forwarder: it takes connections at its listeners alone. */
export function listening(hop: Hop, { name, forwarder, listens }: Party): Hop {
  if (forwarder === undefined || forwarder.listeners.some(({ port }) => port === undefined)) return hop
  const open = packetsOfTraffic(listens)
  const allowed = intersect(hop.allowed, open)
  const unknown = intersect(hop.unknown, open)
  const whole = hop.whole && isSubset(hop.allowed, open)
  const wasClosed = isEmpty(hop.allowed) && isEmpty(hop.unknown)
  if (wasClosed || !isEmpty(allowed) || !isEmpty(unknown)) return { ...hop, allowed, unknown, whole }
  const deaf: Step = {
    says: `${name} listens on ${listens.length === 0 ? 'nothing' : showTraffics(listens)} alone`,
    outcome: 'stops',
    evidence: [evidenceOf(forwarder.resource)],
  }
  return { ...hop, allowed, unknown, whole, steps: () => [...hop.steps(), deaf] }
}
