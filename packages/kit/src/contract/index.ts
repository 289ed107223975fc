/** The door for both sides of an API: needs zod alone and runs in a browser. */
export {
  empty,
  media,
  type AnswerBody,
  type EmptyBody,
  type MediaBody,
  type MediaContent,
  type RequestBody,
} from './body.ts'
export { createClient, type CallOptions, type Client, type ClientOptions } from './client.ts'
export { contract, type Contract } from './contract.ts'
export type { ContractDefinition, RouteTable } from './definition.ts'
export { openApi, type OpenApiDocument } from './openapi.ts'
export { route, type Method, type RouteDefinition } from './route.ts'
export type { AnswerOf, BodyOf, HeadersOf, ParamsOf, QueryOf, ReceivedOf, RequestOf } from './types.ts'
export { wire } from './wire-headers.ts'
export * from '#errors/index.ts'
export {
  accessTable,
  type AccessCase,
  type AccessRules,
  type AccessTable,
  type OwnedObject,
  type Reach,
  type Subject,
} from '#access/access-table.ts'
export * from '#money/index.ts'
export { largestPage, mapPage, PageQuery, pageSchema, type Page } from '#paging/page.ts'
