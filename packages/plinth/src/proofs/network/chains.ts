import type { Destination, Onward } from './forward/forwarder.ts'
import { listening } from './listening.ts'
import { onwardHop, portsOf, type Hop } from './hops.ts'
import { party, type Party } from './parties.ts'
import type { Traffic } from './traffic.ts'
import type { World } from './world.ts'

/** What one forwarder leads to: directly, or over others behind it. */
export interface Chain {
  readonly hops: readonly Hop[]
  /** Forwarders between the first one and the end, in order. */
  readonly through: readonly Party[]
  readonly end: Party
  /** Ports of the first forwarder by which the chain is entered; undefined for all. */
  readonly enteredBy: readonly number[] | undefined
}

/** Every chain that begins at a forwarder. */
export function chainsFrom(world: World, first: Party): readonly Chain[] {
  return follow(world, first, undefined, [first])
}

function follow(
  world: World,
  first: Party,
  arrivingAt: readonly Traffic[] | undefined,
  seen: readonly Party[],
): readonly Chain[] {
  return (first.forwarder?.onward ?? [])
    .filter((onward) => takes(onward, arrivingAt))
    .flatMap((onward) => {
      const next = partyBehind(world, onward.to)
      const hop = listening(onwardHop(world, first, onward, next), next)
      const here: Chain = { hops: [hop], through: [], end: next, enteredBy: onward.from }
      if (next.forwarder === undefined || seen.includes(next)) return [here]
      const behind = follow(world, next, portsOf(onward), [...seen, next])
      return [
        here,
        ...behind.map((rest) => ({
          hops: [hop, ...rest.hops],
          through: [next, ...rest.through],
          end: rest.end,
          enteredBy: onward.from,
        })),
      ]
    })
}

/** Whether what arrives at these ports goes this way on. */
function takes({ from }: Onward, arriving: readonly Traffic[] | undefined): boolean {
  if (from === undefined || arriving === undefined) return true
  return arriving.some(({ first, last }) => from.some((port) => port >= first && port <= last))
}

/** The party that something is handed on to; one without interfaces for what no resource describes. */
function partyBehind(world: World, to: Destination): Party {
  switch (to.kind) {
    case 'pods':
      return world.partyOf(to.pods.id) ?? party('resource', to.pods.name, [])
    case 'unknown':
      return party('resource', to.reason, [])
    default:
      return world.partyOf(to.id) ?? party('resource', to.id, [])
  }
}
