import type { Contract } from '#contract/contract.ts'
import type { RouteDefinition } from '#contract/route.ts'
import type { Bounds } from './bounds.ts'
import type { AnyHandler } from './call.ts'
import { partsReaderOf, type ReadParts } from './request-parts.ts'

/** A route with everything that can be worked out before the first request. */
export interface RoutePlan {
  readonly name: string
  readonly route: RouteDefinition
  readonly handler: AnyHandler
  readonly read: ReadParts
  /** Milliseconds. */
  readonly deadline: number
  readonly isPublic: boolean
}

export function routePlansOf(
  contract: Contract,
  handlers: Readonly<Record<string, AnyHandler>>,
  bounds: Bounds,
): readonly RoutePlan[] {
  return Object.entries(contract.routes).map(([name, route]) => {
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (handler === undefined) throw new Error(`the route ${name} has no handler`)
    return {
      name,
      route,
      handler,
      read: partsReaderOf(route),
      deadline: route.deadline ?? bounds.deadline,
      isPublic: route.access === 'public',
    }
  })
}
