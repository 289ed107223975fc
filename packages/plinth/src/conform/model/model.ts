import type { Subject } from '#answers/subject.ts'
import { sceneOf, type Scene } from '#outputs/diagrams/read/scene.ts'
import { entitiesOf } from './entities.ts'
import type { Entity } from './entity.ts'
import type { Relation } from './relation.ts'
import { content } from './relations/content.ts'
import { ownership } from './relations/ownership.ts'
import { rights } from './relations/rights.ts'
import { routes } from './relations/routes.ts'
import { traffic } from './relations/traffic.ts'
import { orderOf, type Order } from './order.ts'

/** What one environment has that documents draw, and what these things have to do with each other. */
export interface Model {
  readonly subject: Subject
  readonly scene: Scene
  readonly entities: readonly Entity[]
  /** Relations by the ids of their ends: `from to`. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>
  readonly order: Order
}

export function modelOf(subject: Subject): Model {
  const scene = sceneOf(subject)
  const entities = entitiesOf(scene)
  const all = [...traffic(scene), ...routes(scene), ...rights(scene, entities), ...content(scene), ...ownership(scene)]
  const relations = new Map<string, Relation[]>()
  for (const relation of all) {
    const key = keyOf(relation.from, relation.to)
    const known = relations.get(key)
    if (known === undefined) relations.set(key, [relation])
    else known.push(relation)
  }
  return { subject, scene, entities, relations, order: orderOf(scene) }
}

export function relationsBetween(model: Model, from: readonly Entity[], to: readonly Entity[]): readonly Relation[] {
  return from.flatMap((start) => to.flatMap((end) => model.relations.get(keyOf(start.id, end.id)) ?? []))
}

function keyOf(from: string, to: string): string {
  return `${from}\n${to}`
}
