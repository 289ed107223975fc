import type { Model } from '../model/model.ts'
import type { Extra } from '../report.ts'
import type { ConceptId } from '../words/concept.ts'
import type { DrawnArrow } from './drawn.ts'
import type { Resolved } from './resolve.ts'

/** Things that the platform has, of kinds that a diagram draws, and that it does not draw. */
export function extraThings(
  nodes: readonly Resolved[],
  boxes: readonly Resolved[],
  { entities, relations }: Model,
): readonly Extra[] {
  const kindsOf = (all: readonly Resolved[]): ReadonlySet<ConceptId> =>
    new Set(all.flatMap((one) => one.entities.map(({ concept }) => concept)))
  const ofNodes = kindsOf(nodes)
  // A box `IAM roles` around some roles draws these, and not all.
  const whole = boxes.filter(({ entities: own }) => !own.some(({ concept }) => ofNodes.has(concept)))
  const kinds = new Set([...ofNodes, ...kindsOf(whole)])
  const drawn = new Set([...nodes, ...whole].flatMap((one) => one.entities.map(({ id }) => id)))
  const busy = new Set([...relations.keys()].map((key) => key.split('\n')[0]))
  return entities
    .filter(({ id, concept }) => kinds.has(concept) && !drawn.has(id) && !ofCourse.has(concept))
    .filter(({ id, concept }) => concept !== 'service-account' || busy.has(id))
    .map(({ title, resources }) => ({ what: 'node', model: resources.slice(0, 1), says: title }))
}

/** Kinds of which nobody draws each one. */
const ofCourse: ReadonlySet<ConceptId> = new Set([
  'users',
  'internet',
  'developers',
  'service',
  'namespace',
  'policy',
  'route-table',
  'logs',
])

interface Drawn {
  readonly arrow: DrawnArrow
  readonly from: Resolved
  readonly to: Resolved
}

/**
 * Arrows that the platform has between two nodes of a diagram, of meanings that the diagram draws, and that it does not
 * draw. Pipelines may do nearly everything, so that their rights would be an arrow to each node.
 */
export function extraArrows(nodes: readonly Resolved[], arrows: readonly Drawn[], model: Model): readonly Extra[] {
  const drawn = new Map(nodes.flatMap((one) => one.entities.map((entity) => [entity.id, entity] as const)))
  const pairs = new Set(arrows.flatMap(({ from, to }) => [...keysOf(from, to), ...keysOf(to, from)]))
  const meanings = new Set(arrows.flatMap(({ from, to }) => keysOf(from, to).flatMap((key) => meaningsOf(key, model))))
  return [...model.relations.values()].flatMap((relations): readonly Extra[] => {
    const told = relations.find(({ meaning, says }) => meanings.has(meaning) && !says.includes('which AWS keeps'))
    const [from, to] = [told && drawn.get(told.from), told && drawn.get(told.to)]
    if (told === undefined || from === undefined || to === undefined || from.id === to.id) return []
    if (pairs.has(`${from.id}\n${to.id}`) || [from, to].some(({ concept, id }) => isWhole(concept, id))) return []
    return [{ what: 'arrow', model: told.evidence, says: `${from.title} -> ${to.title}: ${told.says}` }]
  })
}

function keysOf(from: Resolved, to: Resolved): readonly string[] {
  return from.entities.flatMap((start) => to.entities.map((end) => `${start.id}\n${end.id}`))
}

function meaningsOf(key: string, model: Model): readonly string[] {
  return model.relations.get(key)?.map(({ meaning }) => meaning) ?? []
}

/** Stands for many things, whose arrows would all be told again. */
function isWhole(concept: ConceptId, id: string): boolean {
  return id.startsWith('service ') || concept === 'github' || concept === 'terraform'
}
