import { generalProblems } from '#errors/catalogue.ts'
import { ProblemError } from '#errors/problem-error.ts'
import { Problem, problemType, type ProblemDocument } from '#errors/problem.ts'
import { isEmpty, isMedia } from './body.ts'
import type { RouteDefinition } from './route.ts'
import { wire } from './wire-headers.ts'

/** Status of a problem that the client itself found: there was no answer. */
const NO_ANSWER = 0

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body?: unknown
}

/** Awaits the answer and reads it by the contract. Everything that is not a declared answer throws a `ProblemError`. */
export async function answerFrom(route: RouteDefinition, send: () => Promise<Response>): Promise<Answer> {
  const response = await received(send)
  const declared = route.answers[response.status]
  if (declared === undefined) throw await problemFrom(response)
  const { status, headers } = response
  if (isEmpty(declared)) return { status, headers }
  if (isMedia(declared)) return { status, headers, body: await response.text() }
  return { status, headers, body: await jsonOf(response) }
}

async function received(send: () => Promise<Response>): Promise<Response> {
  try {
    return await send()
  } catch (error) {
    throw unanswered(error)
  }
}

/** The caller's own abort stays an `AbortError`; a time-out and a broken connection are problems like any other. */
function unanswered(error: unknown): Error {
  if (error instanceof Error && error.name === 'AbortError') return error
  const late = error instanceof Error && error.name === 'TimeoutError'
  const code = late ? 'deadline-exceeded' : 'unreachable'
  const title = late ? generalProblems['deadline-exceeded'].title : 'The server cannot be reached'
  return new ProblemError(documentOf(code, NO_ANSWER, title, ''), undefined, error)
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    throw new ProblemError(
      documentOf('unreadable-answer', response.status, 'The answer is not JSON', correlationOf(response)),
      undefined,
      error,
    )
  }
}

async function problemFrom(response: Response): Promise<ProblemError> {
  const text = await response.text().catch(() => '')
  const parsed = Problem.safeParse(jsonOrUndefined(text))
  const document = parsed.success
    ? parsed.data
    : documentOf('unexpected-answer', response.status, `The answer was ${response.status}`, correlationOf(response))
  return new ProblemError(document, retryAfterOf(response))
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function documentOf(code: string, status: number, title: string, correlationId: string): ProblemDocument {
  return { type: problemType(code), title, status, code, correlationId }
}

function correlationOf(response: Response): string {
  return response.headers.get(wire.correlationId) ?? ''
}

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get(wire.retryAfter) ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds : undefined
}
