import type { Layer } from '#graph/resource.ts'
import { findingAt } from '../finding.ts'
import type { Model } from '../model/model.ts'
import type { DocumentFinding, Item, Verdict } from '../report.ts'
import { concepts } from '../words/concepts.ts'
import { tokensOf } from '../words/tokens.ts'
import { nameOf, type Drawn } from './drawn.ts'

/** Makes the item of one drawn thing. */
export type Make = (verdict: Verdict, says: string, findings?: readonly DocumentFinding[]) => Item

/** What stands for no one thing: the cloud, a region, the edge. */
export function isFrame({ concept, what }: Drawn): boolean {
  if (concept === 'cloud' || concept === 'account' || concept === 'region' || concept === 'zone') return true
  return what === 'box' && (concept === 'global' || concept === 'edge' || concept === 'layer')
}

/** What became of such a thing: its region or its account may be another one. */
export function frameItem(drawn: Drawn, model: Model, make: Make): Item {
  const { place, graph } = model.subject
  const { concept, label, line } = drawn
  const differs = (why: string, right: string): Item => {
    const finding = findingAt(line, 'document/differs', { what: nameOf(drawn), why, right })
    return make('differs', finding.message, [finding])
  }
  if (concept === 'layer') {
    const layer = layerIn(label, model)
    return layer === undefined ? make('neutral', 'a box that only groups') : make('matched', `the layer ${layer}`)
  }
  const [region] = /\b[a-z]{2}(?:-[a-z]+)+-\d\b/i.exec(label) ?? []
  if (region !== undefined && region.toLowerCase() !== place.region) {
    return differs(`the platform is in ${place.region}`, place.region)
  }
  const [account] = /\b\d{12}\b/.exec(label) ?? []
  if (account !== undefined && account !== place.account) {
    return differs(`the account of this environment is ${place.account}`, place.account)
  }
  if (region !== undefined) return make('matched', `the region ${place.region}`)
  return make(
    graph.resources.length > 0 && concept === 'cloud' ? 'matched' : 'neutral',
    concepts.get(concept ?? 'cloud')?.term ?? '',
  )
}

/** Layer of the platform that a title names. */
export function layerIn(title: string, { subject }: Model): Layer | undefined {
  const words = tokensOf(title)
  return subject.graph.resources.map(({ layer }) => layer).find((layer) => words.includes(layer))
}
