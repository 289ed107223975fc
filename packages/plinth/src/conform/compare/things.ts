import { findingAt } from '../finding.ts'
import type { Entity } from '../model/entity.ts'
import type { Model } from '../model/model.ts'
import type { Item } from '../report.ts'
import { impossibleLabel } from '../rules/labels.ts'
import { misplacedByRule } from '../rules/placement.ts'
import { splitInZones } from '../rules/twice.ts'
import type { ConceptId } from '../words/concept.ts'
import { concepts } from '../words/concepts.ts'
import { differing } from './differing.ts'
import { nameOf, type Drawn } from './drawn.ts'
import { frameItem, isFrame, type Make } from './frames.ts'
import { misplaced } from './misplaced.ts'
import { isOutOfSight } from './sight.ts'
import type { Resolved } from './resolve.ts'

/** What became of a node, a participant or a box. */
export function itemOf(drawn: Drawn, resolved: Resolved, all: readonly Drawn[], model: Model): Item {
  const impossible = [misplacedByRule(drawn), splitInZones(drawn, all), impossibleLabel(drawn)].filter(isThere)
  const make: Make = (verdict, says, findings = []) => ({
    what: drawn.what,
    verdict,
    line: drawn.line,
    written: nameOf(drawn),
    model: [...new Set(resolved.entities.flatMap(({ resources }) => resources.slice(0, 1)))],
    says,
    findings,
  })
  if (impossible.length > 0) return make('impossible', impossible.map(({ message }) => message).join('; '), impossible)
  if (isFrame(drawn)) return frameItem(drawn, model, make)
  const { concept } = resolved
  if (concept === undefined) {
    if (drawn.what === 'box') return make('neutral', 'a box that only groups')
    const finding = findingAt(drawn.line, 'document/unknown', { what: nameOf(drawn) })
    return make('unknown', finding.message, [finding])
  }
  if (resolved.entities.length === 0) return missing(drawn, concept, model, make)
  const moved = misplaced(drawn, resolved, model)
  if (moved !== undefined) return make('misplaced', moved.message, [moved])
  const wrong = differing(drawn, resolved.entities, model)
  if (wrong !== undefined) return make('differs', wrong.message, [wrong])
  return make('matched', titlesOf(resolved.entities))
}

function missing(drawn: Drawn, concept: ConceptId, model: Model, make: Make): Item {
  if (isOutOfSight(concept, model)) {
    const unseen = findingAt(drawn.line, 'document/unseen', { what: nameOf(drawn) })
    return make('unknown', unseen.message, [unseen])
  }
  const term = concepts.get(concept)?.term ?? concept
  const others = model.entities.filter((entity) => entity.concept === concept).map(({ title }) => title)
  const why = others.length === 0 ? '' : ` of that name; it has ${others.slice(0, 6).join(', ')}`
  const finding = findingAt(drawn.line, 'document/missing', { what: nameOf(drawn), term: bare(term), why })
  return make('missing', finding.message, [finding])
}

/** `an IAM role` after `no`. */
function bare(term: string): string {
  return term.replace(/^(?:an?|the) /, '')
}

function titlesOf(entities: readonly Entity[]): string {
  const titles = [...new Set(entities.map(({ title }) => title))]
  return titles.length > 4 ? `${titles.slice(0, 3).join(', ')} and ${titles.length - 3} more` : titles.join(', ')
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined
}
