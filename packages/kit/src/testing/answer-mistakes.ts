import { isSchema } from '#contract/body.ts'
import type { Contract } from '#contract/contract.ts'
import type { RouteDefinition } from '#contract/route.ts'
import { wire } from '#contract/wire-headers.ts'
import { Problem, PROBLEM_MEDIA_TYPE } from '#errors/problem.ts'
import { leaksIn } from './leaks.ts'

export interface FuzzAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export interface Promises {
  readonly contract: Contract
  readonly route: RouteDefinition
  /** Codes of problems above 499 that are fine here, beside those that the route declares. */
  readonly tolerated?: readonly string[]
  readonly secrets?: readonly string[]
}

/** How an answer breaks what the contract promises, one sentence each. */
export function mistakesIn(answer: FuzzAnswer, promises: Promises): readonly string[] {
  const { status, headers, text } = answer
  const declared = promises.route.answers[status]
  const head = [...headers].map((pair) => pair.join(': ')).join('\n')
  return [
    ...leaksIn(`${text}\n${head}`, promises.secrets).map((what) => `the answer shows ${what}`),
    ...(headers.get(wire.correlationId) === null ? ['the answer has no correlation id'] : []),
    ...(status === 304 ? [] : declared === undefined ? problemMistakes(answer, promises) : []),
    ...(isSchema(declared) ? schemaMistakes(declared, text) : []),
  ]
}

function schemaMistakes(schema: { safeParse(value: unknown): { success: boolean } }, text: string): readonly string[] {
  return schema.safeParse(jsonIn(text)).success ? [] : ['the body does not match the schema of the answer']
}

function problemMistakes({ status, headers, text }: FuzzAnswer, promises: Promises): readonly string[] {
  const parsed = Problem.safeParse(jsonIn(text))
  if (!parsed.success) return [`status ${status} is not declared and the body is no problem document`]
  const { code } = parsed.data
  const kind = promises.contract.problems[code]
  const fine = [...(promises.route.errors ?? []), ...(promises.tolerated ?? [])]
  return [
    ...(headers.get('content-type')?.startsWith(PROBLEM_MEDIA_TYPE) === true
      ? []
      : ['the problem has another media type']),
    ...(kind === undefined ? [`the catalogue has no code ${code}`] : []),
    ...(kind !== undefined && kind.status !== status ? [`${code} has the status ${kind.status}, not ${status}`] : []),
    ...(status >= 500 && !fine.includes(code) ? [`${status} ${code}, which the route does not declare`] : []),
  ]
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
