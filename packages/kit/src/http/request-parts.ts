import type { z } from 'zod'
import { isMedia, isSchema } from '#contract/body.ts'
import type { RouteDefinition } from '#contract/route.ts'
import { fromTextOf } from '#contract/wire-values.ts'
import { problem } from '#errors/problem-error.ts'
import type { ProblemIssue } from '#errors/problem.ts'

/** The four places where a request carries values. */
export interface RequestParts {
  readonly params: unknown
  readonly query: unknown
  readonly headers: unknown
  readonly body: unknown
}

/** Gives the validated parts, or throws the problem `validation` with everything that is wrong. */
export type ReadParts = (raw: RequestParts) => RequestParts

/** More do not help anybody, and a hostile body could cause thousands. */
const MAX_ISSUES = 20

const nothing: object = Object.freeze({})

type Part = keyof RequestParts
type ReadPart = (raw: unknown, issues: ProblemIssue[]) => unknown

/** Compiled once per route, from the schemas that also make the OpenAPI document and the client. */
export function partsReaderOf(route: RouteDefinition): ReadParts {
  const params = route.params === undefined ? asItIs : textPart('params', route.params)
  const query = route.query === undefined ? nothingAtAll : textPart('query', route.query)
  const headers = route.headers === undefined ? nothingAtAll : textPart('headers', route.headers)
  const body = bodyPart(route.body)
  return (raw) => {
    const issues: ProblemIssue[] = []
    const parts = {
      params: params(raw.params, issues),
      query: query(raw.query, issues),
      headers: headers(raw.headers, issues),
      body: body(raw.body, issues),
    }
    if (issues.length > 0) throw refusal(issues)
    return parts
  }
}

export function refusal(issues: readonly ProblemIssue[]): Error {
  return problem('validation', { errors: issues.slice(0, MAX_ISSUES) })
}

function bodyPart(body: RouteDefinition['body']): ReadPart {
  if (isSchema(body)) return schemaPart('body', body)
  return body !== undefined && isMedia(body) ? mediaPart(body.type) : asItIs
}

/** Without a content type no parser runs, and what was not sent is no text. */
function mediaPart(type: string): ReadPart {
  return (raw, issues) => {
    if (typeof raw === 'string') return raw
    issues.push({ path: 'body', message: `send it as ${type}` })
    return undefined
  }
}

const asItIs: ReadPart = (raw) => raw
const nothingAtAll: ReadPart = () => nothing

function textPart(part: Part, schema: z.ZodObject): ReadPart {
  const fromText = fromTextOf(schema)
  const read = schemaPart(part, schema)
  return (raw, issues) => read(fromText(raw as Readonly<Record<string, unknown>>), issues)
}

function schemaPart(part: Part, schema: z.ZodType): ReadPart {
  return (raw, issues) => {
    const result = schema.safeParse(raw)
    if (result.success) return result.data
    for (const { path, message } of result.error.issues) {
      if (issues.length < MAX_ISSUES) issues.push({ path: [part, ...path.map(String)].join('.'), message })
    }
    return undefined
  }
}
