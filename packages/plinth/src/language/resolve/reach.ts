import type { Path, Setting } from '#graph/value.ts'
import { isDeclared } from '../declared.ts'
import type { Reach, ReachParty, ReachRule } from '../environment.ts'
import type { Located } from '../located.ts'
import { read } from '../read.ts'
import { parties, reachFields, type Reachable } from '../words/reach.ts'
import { linkTo, type Names } from './names.ts'
import type { Report } from './report.ts'

/** What the network must keep, with what it speaks of by name. */
export function readReach(given: Located, names: Names, report: Report): Reach {
  const { never, only } = read(reachFields, given, 'reach', report)
  const rulesOf = (rules: readonly Written[] | undefined): readonly ReachRule[] =>
    (Array.isArray(rules) ? (rules as readonly Written[]) : []).flatMap((rule) => ruleOf(rule, names, report))
  return { never: rulesOf(never), only: rulesOf(only) }
}

interface Written {
  readonly from: Setting<readonly Reachable[]> | undefined
  readonly to: Setting<readonly Reachable[]> | undefined
  readonly ports: Setting<readonly number[]> | undefined
}

function ruleOf({ from, to, ports }: Written, names: Names, report: Report): readonly ReachRule[] {
  if (from === undefined || to === undefined) return []
  const path = pathOf(to).slice(0, -1)
  const ends = (end: Setting<readonly Reachable[]>): readonly ReachParty[] =>
    end.value.flatMap((party, i) => partyOf(party, [...pathOf(end), String(i)], names, report))
  return [{ from: ends(from), to: ends(to), ports: ports?.value, path }]
}

function pathOf({ origin }: Setting<unknown>): Path {
  return origin.from === 'decision' ? [] : origin.path
}

function partyOf(party: Reachable, path: Path, names: Names, report: Report): readonly ReachParty[] {
  if (isDeclared(party)) {
    const name = linkTo(party, path, names, report)
    return name === undefined ? [] : [{ kind: 'resource', name }]
  }
  const word = parties.find((known) => known === party)
  return [word === undefined ? { kind: 'range', cidr: party } : { kind: 'party', name: word }]
}
