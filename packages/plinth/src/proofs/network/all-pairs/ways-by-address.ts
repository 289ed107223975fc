import type { Direction } from '#aws/facets/network.ts'
import type { Site } from '../model.ts'
import { compose, lets } from './compose.ts'
import { createJoiner, type Side } from './join.ts'
import type { FindPass } from './passes.ts'
import type { Place } from './site-classes.ts'
import type { RuledClass, Way } from './way.ts'

/** Sides by what rules for addresses let pass: many groups say the same. */
interface Content {
  readonly key: string
  readonly passage: RuledClass['rules']['base']['in']
  readonly sides: ReadonlyMap<string, PlacedSide>
}

interface PlacedSide extends Side {
  readonly place: Place
}

/** Ways that rules for addresses open, whoever has the addresses. */
export function waysByAddress(classes: readonly RuledClass[], passes: FindPass): readonly Way[] {
  const { join } = createJoiner()
  const sources = contentsOf(classes, 'out')
  const targets = contentsOf(classes, 'in')
  const ways: Way[] = []
  for (const from of sources) {
    for (const to of targets) {
      const passage = compose(from.passage, to.passage)
      if (!lets(passage)) continue
      const filtered = { ...passage, key: `${from.key} ${to.key}` }
      for (const source of from.sides.values()) {
        for (const target of to.sides.values()) {
          const pass = passes(source.place, target.place)
          if (pass.simple) ways.push(...join(source, target, pass, filtered, filtered))
        }
      }
    }
  }
  return ways
}

function contentsOf(classes: readonly RuledClass[], direction: Direction): readonly Content[] {
  const contents = new Map<
    string,
    { key: string; passage: Content['passage']; sides: Map<string, { place: Place; signature: string; sites: Site[] }> }
  >()
  for (const { rules, place, signature, sites } of classes) {
    const passage = rules.base[direction]
    if (!lets(passage)) continue
    const content = contents.get(passage.key) ?? {
      key: String(contents.size),
      passage,
      sides: new Map<string, { place: Place; signature: string; sites: Site[] }>(),
    }
    contents.set(passage.key, content)
    const key = `${place.index} ${signature}`
    const side = content.sides.get(key)
    if (side === undefined) content.sides.set(key, { place, signature, sites: [...sites] })
    else side.sites.push(...sites)
  }
  return [...contents.values()]
}
