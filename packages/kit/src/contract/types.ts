import type { z } from 'zod'
import type { AnswerBody, EmptyBody, MediaBody, MediaContent } from './body.ts'
import type { RouteDefinition } from './route.ts'

/** The names between slashes: `/a/:id/b/:name` has `id` and `name`. */
export type PathNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Output<Schema, Otherwise> = Schema extends z.ZodType ? z.output<Schema> : Otherwise
type Input<Schema, Otherwise> = Schema extends z.ZodType ? z.input<Schema> : Otherwise

/** What the handler of a route receives. */
export type ParamsOf<R extends RouteDefinition> = Output<R['params'], Readonly<Record<PathNames<R['path']>, string>>>
export type QueryOf<R extends RouteDefinition> = Output<R['query'], object>
export type HeadersOf<R extends RouteDefinition> = Output<R['headers'], object>
export type BodyOf<R extends RouteDefinition> = R['body'] extends MediaBody ? string : Output<R['body'], undefined>

type AnswerContent<Body extends AnswerBody, Content> = Body extends z.ZodType
  ? { readonly body: z.output<Body> }
  : Body extends EmptyBody
    ? { readonly body?: undefined }
    : { readonly body: Content }

export type AnswerHeaders = Readonly<Record<string, string | readonly string[]>>

/** What the handler of a route gives back: one of the declared answers. */
export type AnswerOf<R extends RouteDefinition> = {
  readonly [Status in keyof R['answers'] & number]: {
    readonly status: Status
    readonly headers?: AnswerHeaders
  } & AnswerContent<R['answers'][Status], MediaContent>
}[keyof R['answers'] & number]

/** What the client of a route gets. */
export type ReceivedOf<R extends RouteDefinition> = {
  readonly [Status in keyof R['answers'] & number]: {
    readonly status: Status
    readonly headers: Headers
  } & AnswerContent<R['answers'][Status], string>
}[keyof R['answers'] & number]

type Keyed<Key extends string, Value> = [keyof Value] extends [never]
  ? object
  : object extends Value
    ? { readonly [K in Key]?: Value }
    : { readonly [K in Key]: Value }

type BodyInput<R extends RouteDefinition> = R['body'] extends z.ZodType
  ? { readonly body: z.input<R['body']> }
  : R['body'] extends MediaBody
    ? { readonly body: string }
    : object

type IdempotencyInput<R extends RouteDefinition> = R['idempotencyKey'] extends true
  ? { readonly idempotencyKey: string }
  : object

type PreconditionInput<R extends RouteDefinition> = R['preconditions'] extends 'if-match'
  ? { readonly ifMatch: string }
  : object

/** What the caller of a route gives to the client. */
export type RequestOf<R extends RouteDefinition> = Keyed<
  'params',
  Input<R['params'], Readonly<Record<PathNames<R['path']>, string | number>>>
> &
  Keyed<'query', Input<R['query'], object>> &
  Keyed<'headers', Input<R['headers'], object>> &
  BodyInput<R> &
  IdempotencyInput<R> &
  PreconditionInput<R>
