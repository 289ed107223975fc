import type { Direction, Truth } from '#aws/facets/network.ts'
import { everythingIn, isStopped, through, type Flow } from '../flow.ts'
import type { Site } from '../model.ts'
import { note, type Walk } from './walk.ts'

/** The filters at one end, in the order in which a packet meets them. */
export function passGates(
  walk: Walk,
  flow: Flow,
  {
    site,
    peer,
    direction,
    groupsVisible,
  }: {
    readonly site: Site
    readonly peer: Site
    readonly direction: Direction
    readonly groupsVisible: Truth
  },
): Flow {
  let passed = flow
  const gates = direction === 'out' ? site.gates : site.gates.toReversed()
  for (const gate of gates) {
    if (isStopped(passed)) return passed
    const before = passed
    const seen = { site: peer, groupsVisible }
    passed = through(before, walk.view, (wire) => gate.allows(direction, wire, seen))
    note(walk, () => gate.explain(direction, walk.view.wire(everythingIn(before)), seen))
  }
  return passed
}
