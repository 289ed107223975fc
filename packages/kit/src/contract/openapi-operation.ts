import type { ProblemCatalogue } from '#errors/catalogue.ts'
import { PROBLEM_MEDIA_TYPE } from '#errors/problem.ts'
import { isEmpty, isMedia, type AnswerBody, type RequestBody } from './body.ts'
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts'
import { pathNames } from './path.ts'
import type { RouteDefinition } from './route.ts'
import { wire } from './wire-headers.ts'

/** One route as an operation of an OpenAPI document. Names beginning with `x-` carry what OpenAPI has no word for. */
export function operationOf(name: string, route: RouteDefinition, problems: ProblemCatalogue): JsonSchema {
  const { summary, description, tag, access, limit, deadline, errors = [] } = route
  return {
    operationId: name,
    summary,
    ...(description !== undefined && { description }),
    ...(tag !== undefined && { tags: [tag] }),
    parameters: parametersOf(route),
    ...(route.body !== undefined && { requestBody: { required: true, content: contentOf(route.body, 'input') } }),
    responses: {
      ...Object.fromEntries(Object.entries(route.answers).map(([status, body]) => [status, answerOf(body)])),
      ...problemsByStatus(errors, problems),
      default: { $ref: '#/components/responses/Problem' },
    },
    'x-access': access,
    ...(limit !== undefined && { 'x-limit': limit }),
    ...(deadline !== undefined && { 'x-deadline-ms': deadline }),
  }
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: unknown
}

function parametersOf(route: RouteDefinition): readonly Parameter[] {
  const text = { type: 'string' }
  const params = pathNames(route.path).map((name): Parameter => ({ name, in: 'path', required: true, schema: text }))
  return [
    ...(route.params === undefined ? params : parametersFrom(route.params, 'path')),
    ...(route.query === undefined ? [] : parametersFrom(route.query, 'query')),
    ...(route.headers === undefined ? [] : parametersFrom(route.headers, 'header')),
    ...(route.idempotencyKey === true ? [requiredHeader(wire.idempotencyKey)] : []),
    ...(route.preconditions === undefined ? [] : [requiredHeader(wire.ifMatch)]),
  ]
}

function requiredHeader(name: string): Parameter {
  return { name, in: 'header', required: true, schema: { type: 'string' } }
}

function parametersFrom(schema: NonNullable<RouteDefinition['query']>, place: Parameter['in']): readonly Parameter[] {
  const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input') as {
    readonly properties?: Readonly<Record<string, unknown>>
    readonly required?: readonly string[]
  }
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: shape,
  }))
}

function answerOf(body: AnswerBody): JsonSchema {
  return { description: 'Success', ...(!isEmpty(body) && { content: contentOf(body, 'output') }) }
}

function contentOf(body: Exclude<AnswerBody | RequestBody, { kind: 'empty' }>, side: 'input' | 'output'): JsonSchema {
  if (isMedia(body)) return { [body.type]: { schema: { type: 'string' } } }
  return { 'application/json': { schema: jsonSchemaOf(body, side) } }
}

/** One response per status, with the codes that it may carry. */
function problemsByStatus(codes: readonly string[], problems: ProblemCatalogue): JsonSchema {
  const byStatus = new Map<number, string[]>()
  for (const code of codes) {
    const status = problems[code]?.status ?? 500
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries([...byStatus].map(([status, some]) => [status, problemResponse(some, problems)]))
}

function problemResponse(codes: readonly string[], problems: ProblemCatalogue): JsonSchema {
  const schema = {
    allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { code: { enum: codes } } }],
  }
  return {
    description: codes.map((code) => problems[code]?.title ?? code).join('; '),
    content: { [PROBLEM_MEDIA_TYPE]: { schema } },
  }
}
