import { both, everythingIn, isStopped, stopped, through, type Flow } from '../flow.ts'
import { isEmpty, nothing, subtract, union, type PacketSet } from '../packets.ts'
import { note, type Walk } from './walk.ts'

/** A line of a route table and what it takes. */
export interface Option {
  readonly packets: PacketSet
  /** Nobody knows whether the line contains these addresses: they take it, or what other lines say. */
  readonly perhaps: boolean
  readonly destination: string
  readonly evidence: readonly { readonly resource: string }[]
}

/** What becomes of packets that are spread over the lines of a table; `lost` gets those that no line takes. */
export function alongOptions<O extends Option>(
  walk: Walk,
  flow: Flow,
  { choices, lost: unrouted }: { readonly choices: readonly O[]; readonly lost: PacketSet },
  {
    follow,
    lost,
  }: {
    readonly follow: (walk: Walk, option: O, part: Flow) => Flow
    readonly lost: (part: Flow) => void
  },
): Flow {
  const part = (allowed: PacketSet): Flow => through(flow, walk.view, { allowed, unknown: nothing })
  const assumed = choices.find((option) => walk.assumed.get(option) === true)
  if (assumed !== undefined) return follow(walk, assumed, part(assumed.packets))
  const doubtful = choices.filter((option) => option.perhaps && !walk.assumed.has(option))
  const perhaps = doubtful.flatMap((option) => {
    const taken = part(option.packets)
    if (isStopped(taken)) return []
    const says = `nobody knows yet whether ${option.destination} contains this address`
    note(walk, () => ({ says, outcome: 'unknown', evidence: option.evidence }))
    return [{ taken, arrived: follow(assuming(walk, [option], true), option, taken) }]
  })
  const otherwise = doubtful.length === 0 ? walk : assuming(walk, doubtful, false)
  const parts = choices.flatMap((option) => {
    const taken = option.perhaps ? stopped : part(option.packets)
    return isStopped(taken) ? [] : [follow(otherwise, option, taken)]
  })
  const without = isEmpty(unrouted) ? stopped : part(unrouted)
  if (!isStopped(without)) lost(without)
  return perhaps.reduce(orElse, both(...parts))
}

/** A line that is met again has the same answer. What happens when it is taken is not told, only that it may be. */
function assuming(walk: Walk, options: readonly Option[], taken: boolean): Walk {
  const assumed = new Map([...walk.assumed, ...options.map((option) => [option, taken] as const)])
  return taken ? { ...walk, assumed, listen: undefined } : { ...walk, assumed }
}

/** Packets that may take another way arrive for sure only when they arrive on both. */
function orElse(flow: Flow, { taken, arrived }: { readonly taken: Flow; readonly arrived: Flow }): Flow {
  const sure = subtract(flow.sure, subtract(everythingIn(taken), arrived.sure))
  return { sure, maybe: subtract(union(everythingIn(flow), everythingIn(arrived)), sure) }
}
