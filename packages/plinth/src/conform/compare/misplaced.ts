import { findingAt } from '../finding.ts'
import type { Model } from '../model/model.ts'
import type { DocumentFinding } from '../report.ts'
import { nameOf, type Drawn } from './drawn.ts'
import { layerIn } from './frames.ts'
import type { Resolved } from './resolve.ts'

/** Drawn in another tier of subnets, or in another layer, than it is in. */
export function misplaced(drawn: Drawn, { concept, entities }: Resolved, model: Model): DocumentFinding | undefined {
  const at = (real: string, box: Drawn): DocumentFinding =>
    findingAt(drawn.line, 'document/misplaced', { what: nameOf(drawn), drawn: nameOf(box), real })
  const tier = drawn.boxes.findLast(
    ({ concept: kind }) => kind === 'public-subnets' || kind === 'private-subnets' || kind === 'isolated-subnets',
  )
  const tiers = entities.flatMap((entity) => entity.tiers)
  const inTier = tiers.some(({ kind }) => kind === tier?.concept)
  if (tier !== undefined && tiers.length > 0 && !inTier && drawn.what === 'node') {
    return at(`the ${[...new Set(tiers.map(({ title }) => title.toLowerCase()))].join(' and the ')}`, tier)
  }
  const box = drawn.boxes.findLast(({ concept: kind }) => kind === 'layer')
  const layer = box && layerIn(box.label, model)
  if (box === undefined || layer === undefined) return undefined
  const first = concept === 'module' ? entities.filter((entity) => entity.concept === entities[0]?.concept) : entities
  const layers = [...new Set(first.flatMap((entity) => entity.layer ?? []))]
  if (layers.length === 0 || layers.some((one) => one === layer)) return undefined
  return at(`the layer ${layers.join(' and ')}`, box)
}
