import type { Step } from '#answers/answer.ts'
import type { Truth } from '#aws/facets/network.ts'
import { doubted, doubtStep, isStopped, outcomeOf, stopped, type Flow, type Listener } from '../flow.ts'
import type { Doubt, Network, NextHop, RouteChoice, Site, Subnet } from '../model.ts'
import type { View } from '../view.ts'

/** Packets on their way to a target: the first ones of connections, or the replies to them. */
export interface Walk {
  readonly network: Network
  /** Whose address is the source on the wire: the start, or a gateway that translates for it. */
  readonly source: Site
  readonly target: Site
  readonly view: View
  /** First packets meet security groups and may be translated; replies are let through by those who let out. */
  readonly kind: 'first' | 'reply'
  readonly translated: boolean
  /** NAT gateways that have translated, so that a loop is noticed. */
  readonly translators: readonly string[]
  /** Points of this way, since the last translation: whoever comes by again goes round for ever. */
  readonly passed: readonly string[]
  /** What is taken to be so on this way of lines that nobody knows: whether they contain the address of the packets. */
  readonly assumed: ReadonlyMap<object, boolean>
  /** For replies to packets that came in through an internet gateway: they must leave through it. */
  readonly through: string | undefined
  /** How the rules of security groups see the other end, as far as the way has come. */
  readonly groupsVisible: Truth
  readonly carry: (walk: Walk, at: Point, flow: Flow) => Flow
  readonly listen: Listener
}

/** Where packets are routed: from an interface in a subnet, or as they come out of a transit gateway attachment there. */
export interface Point {
  readonly subnet: Subnet
  readonly entered: 'from-interface' | 'from-transit-gateway'
}

/** What is done with the packets that take a route. */
export type Follow<Kind extends NextHop['kind']> = (walk: Walk, at: Point, choice: Taken<Kind>, flow: Flow) => Flow

/** A route that packets take, with its target. */
export interface Taken<Kind extends NextHop['kind']> {
  readonly route: RouteChoice
  readonly hop: Extract<NextHop, { readonly kind: Kind }>
}

export function note(walk: Walk, step: () => Step): void {
  walk.listen?.(inWords(walk, step()))
}

/** Steps of replies say so. */
function inWords({ kind }: Walk, step: Step): Step {
  return kind === 'first' ? step : { ...step, says: `replies: ${step.says}` }
}

/** Ends a way, and says why. */
export function stop(walk: Walk, says: string, evidence: Step['evidence']): Flow {
  note(walk, () => ({ says, outcome: 'stops', evidence }))
  return stopped
}

/** Goes on, but nobody can know whether it really does. */
export function doubt(walk: Walk, flow: Flow, reason: Doubt): Flow {
  if (isStopped(flow)) return flow
  note(walk, () => doubtStep(reason))
  return doubted(flow)
}

/** Goes on when a fact holds, ends when it does not. */
export function onlyWhen(
  walk: Walk,
  flow: Flow,
  {
    holds,
    otherwise,
    evidence,
  }: { readonly holds: Truth; readonly otherwise: string; readonly evidence: Step['evidence'] },
): Flow {
  if (holds === true || isStopped(flow)) return flow
  if (holds === false) return stop(walk, otherwise, evidence)
  return doubt(walk, flow, { reason: `nobody knows yet whether ${otherwise}`, evidence })
}

/** Takes down that packets go on, if any are left. */
export function told(walk: Walk, flow: Flow, says: string, evidence: Step['evidence']): Flow {
  if (isStopped(flow)) return flow
  note(walk, () => ({ says, outcome: outcomeOf(flow), evidence }))
  return flow
}
