import type { Truth } from '#aws/facets/network.ts'
import { beyond, compose, lets } from './compose.ts'
import type { GateRules } from './gate-rules.ts'
import { createJoiner, type Filtered } from './join.ts'
import { keyOf, type FindPass } from './passes.ts'
import type { RuledClass, Way } from './way.ts'

/** Ways that rules for groups open beyond those for addresses: pairs are found through the groups that rules name. */
export function waysByGroup(classes: readonly RuledClass[], passes: FindPass): readonly Way[] {
  const { join } = createJoiner()
  const byGate = groupBy(classes, ({ rules }) => rules)
  const ways: Way[] = []
  for (const [source, target] of partners([...byGate.keys()])) {
    const extra = extraBetween(source, target)
    const inside = extra(true, true)
    for (const from of byGate.get(source) ?? []) {
      for (const to of byGate.get(target) ?? []) {
        const pass = passes(from.place, to.place)
        if (!pass.simple) continue
        const across = extra(pass.visible.out, pass.visible.in)
        ways.push(...join(from, to, pass, across, inside))
      }
    }
  }
  return ways
}

/** Pairs of gates of which one names a group of the other. */
function* partners(all: readonly GateRules[]): Iterable<readonly [GateRules, GateRules]> {
  const members = new Map<string, GateRules[]>()
  const askers = new Map<string, GateRules[]>()
  for (const rules of all) {
    for (const group of rules.groups) put(members, group, rules)
    for (const group of rules.refersTo.in) put(askers, group, rules)
  }
  for (const source of all) {
    const named = [...source.refersTo.out].flatMap((group) => members.get(group) ?? [])
    const naming = [...source.groups].flatMap((group) => askers.get(group) ?? [])
    for (const target of new Set([...named, ...naming])) yield [source, target]
  }
}

function put(map: Map<string, GateRules[]>, key: string, rules: GateRules): void {
  const group = map.get(key)
  if (group === undefined) map.set(key, [rules])
  else group.push(rules)
}

/** What passes two gates beyond what their rules for addresses let pass, by how either sees the groups of the other. */
function extraBetween(source: GateRules, target: GateRules): (out: Truth, into: Truth) => Filtered {
  const found = new Map<string, Filtered>()
  const base = compose(source.base.out, target.base.in)
  return (out, into) => {
    const seen = `${out} ${into}`
    const known = found.get(seen)
    if (known !== undefined) return known
    const all = compose(source.allows('out', target.site, out), target.allows('in', source.site, into))
    const extra = beyond(all, base)
    const filtered = { ...extra, key: lets(extra) ? keyOf(extra) : 'nothing' }
    found.set(seen, filtered)
    return filtered
  }
}

function groupBy<Item, Key>(items: readonly Item[], key: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}
