import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Path } from '#graph/value.ts'
import { isEmpty } from '../packets.ts'
import type { Party } from '../parties.ts'
import { packetsOfTraffic, showTraffics, type Traffic } from '../traffic.ts'
import type { Way } from '../ways.ts'
import { allWays, firstStop, type Ground } from './ground.ts'

/** A connection that the platform cannot do without. */
export interface Needed {
  readonly from: Party
  readonly to: Party
  readonly traffic: readonly Traffic[]
  /** As the end of `... and ...`: `backend uses it`. */
  readonly purpose: string
  readonly path: Path
}

/** A finding when a needed connection is not open from every place of the one to every place of the other. */
export function proveNeeded(ground: Ground, needed: Needed): readonly Diagnostic[] {
  const { from, to, traffic } = needed
  const ways = allWays(ground, from, to, packetsOfTraffic(traffic))
  const isWhole = ({ hops, allowed }: Way): boolean =>
    !isEmpty(allowed) && hops.every((hop) => hop.whole || from.kind === 'internet')
  if (ways.some(isWhole)) return []
  const partly = ways.some(({ allowed }) => !isEmpty(allowed))
  return [blocked(ground, needed, partly ? 'it is open for a part of their addresses alone' : firstStop(ways))]
}

/** The finding that a needed connection is closed, and by what. */
export function blocked({ declared }: Ground, { from, to, traffic, purpose, path }: Needed, stop: string): Diagnostic {
  const shown = { from: from.name, to: to.name, traffic: showTraffics(traffic), environment: declared.name }
  return diagnose('reach/needed', { ...shown, purpose, stop }, { path })
}
