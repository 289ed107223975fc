import type { ProblemCatalogue } from '#errors/catalogue.ts'
import type { RouteDefinition } from './route.ts'

export type RouteTable = Readonly<Record<string, RouteDefinition>>

export interface ContractDefinition<Routes extends RouteTable, Errors extends ProblemCatalogue> {
  readonly title: string
  /** Of the API, as in its OpenAPI document: `1.4.0`. */
  readonly version: string
  readonly description?: string
  readonly routes: Routes
  /** Problems of this business, beside the general ones. */
  readonly errors: Errors
}
