import type { Truth } from '#aws/facets/network.ts'
import { both, isStopped, within, type Flow } from '../flow.ts'
import { subtract } from '../packets.ts'
import { needNoReply } from '../replies.ts'
import { answers } from '../view.ts'
import { passGates } from './gates.ts'
import type { Point, Walk } from './walk.ts'

/** The filters of the host that sends: met once, by the first packets of the start itself. */
export function leaveHost(walk: Walk, at: Point, flow: Flow, groupsVisible: Truth): Flow {
  if (walk.kind === 'reply' || walk.translated || at.entered === 'from-transit-gateway') return flow
  return passGates(walk, flow, { site: walk.source, peer: walk.target, direction: 'out', groupsVisible })
}

/** The filters of the host that receives, and the way back of its replies. */
export function arrive(walk: Walk, flow: Flow): Flow {
  if (walk.kind === 'reply' || isStopped(flow)) return flow
  const { target, source, groupsVisible } = walk
  const accepted = passGates(walk, flow, { site: target, peer: source, direction: 'in', groupsVisible })
  if (target.subnet === undefined) return accepted
  return comeBack(walk, accepted, { subnet: target.subnet, entered: 'from-interface' })
}

/** What is left of a flow when the replies have gone back from a point to the source. */
export function comeBack(walk: Walk, flow: Flow, at: Point): Flow {
  return withReplies(walk, flow, (reply, answered) => walk.carry(reply, at, answered))
}

/** What is left of a flow when its replies have gone some way; what needs no reply stays as it is. */
export function withReplies(walk: Walk, flow: Flow, way: (reply: Walk, answered: Flow) => Flow): Flow {
  if (isStopped(flow)) return flow
  const silent = within(flow, needNoReply)
  const answered: Flow = isStopped(silent)
    ? flow
    : { sure: subtract(flow.sure, needNoReply), maybe: subtract(flow.maybe, needNoReply) }
  if (isStopped(answered)) return flow
  const reply: Walk = {
    ...walk,
    kind: 'reply',
    passed: [],
    assumed: new Map(),
    view: answers(walk.view),
    source: walk.target,
    target: walk.source,
  }
  const back = way(reply, answered)
  return isStopped(silent) ? back : both(silent, back)
}
