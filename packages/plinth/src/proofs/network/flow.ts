import type { Step } from '#answers/answer.ts'
import type { Doubt, Passage } from './model.ts'
import { anyPacket, intersect, isEmpty, nothing, subtract, union, type PacketSet } from './packets.ts'
import type { View } from './view.ts'

/** Packets that got this far, called by what they were at the source. */
export interface Flow {
  readonly sure: PacketSet
  /** They may have got this far; something that decides it is not known. */
  readonly maybe: PacketSet
}

export const stopped: Flow = { sure: nothing, maybe: nothing }

/** Takes down what happens on the way; the text is made only when somebody listens. */
export type Listener = ((step: Step) => void) | undefined

export function isStopped({ sure, maybe }: Flow): boolean {
  return isEmpty(sure) && isEmpty(maybe)
}

export function everythingIn({ sure, maybe }: Flow): PacketSet {
  return union(sure, maybe)
}

export function both(...flows: readonly Flow[]): Flow {
  const sure = union(...flows.map((flow) => flow.sure))
  return { sure, maybe: subtract(union(...flows.map((flow) => flow.maybe)), sure) }
}

export function doubted(flow: Flow): Flow {
  return { sure: nothing, maybe: everythingIn(flow) }
}

/** The part of a flow that is in a set of packets at the source. */
export function within(flow: Flow, set: PacketSet): Flow {
  return { sure: intersect(flow.sure, set), maybe: intersect(flow.maybe, set) }
}

/** What passes a filter that sees packets as a view shows them; a filter of fixed sets need not be shown any. */
export function through(flow: Flow, view: View, passage: Passage | ((wire: PacketSet) => Passage)): Flow {
  const packets = everythingIn(flow)
  if (isEmpty(packets)) return stopped
  const { allowed, unknown } = typeof passage === 'function' ? passage(view.wire(packets)) : passage
  if (allowed === anyPacket) return flow
  const passes = view.surely(packets, allowed)
  if (view.exact && isEmpty(unknown)) {
    return isEmpty(flow.maybe) ? { sure: passes, maybe: nothing } : within(flow, passes)
  }
  const mayPass = view.possibly(packets, isEmpty(unknown) ? allowed : union(allowed, unknown))
  const sure = isEmpty(flow.maybe) ? passes : intersect(flow.sure, passes)
  return { sure, maybe: subtract(mayPass, sure) }
}

export function outcomeOf({ sure, maybe }: Flow): Step['outcome'] {
  return isEmpty(sure) ? (isEmpty(maybe) ? 'stops' : 'unknown') : 'passes'
}

/** A doubt as a step of the answer. */
export function doubtStep({ reason, evidence }: Doubt): Step {
  return { says: reason, outcome: 'unknown', evidence }
}
