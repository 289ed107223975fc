import { generalProblems, type ProblemCatalogue } from '#errors/catalogue.ts'
import { ThrownProblem, type ProblemDetails } from '#errors/problem-error.ts'
import { problemType, type ProblemDocument } from '#errors/problem.ts'
import { wire } from '#contract/wire-headers.ts'

/** A problem ready to be sent. `cause` is for the log. */
export interface ProblemAnswer {
  readonly document: ProblemDocument
  readonly headers: Readonly<Record<string, string>>
  readonly cause: unknown
}

/** Seconds that a caller waits before the next try when nobody knows better. */
const RETRY_AFTER = 2

/** What fastify refuses itself, before any code of ours runs. Other codes of it are mistakes of the caller, too. */
const codesOfFastify: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed',
  FST_ERR_BAD_URL: 'malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'uri-too-long',
}

const codesOfNames: Readonly<Record<string, string>> = {
  DeadlineExceeded: 'deadline-exceeded',
}

/**
 * The problem document of whatever was thrown. Only what was thrown as a problem speaks to the caller; of everything
 * else the caller gets a fixed sentence and the correlation id, and the log gets the cause.
 */
export function problemAnswerOf(error: unknown, catalogue: ProblemCatalogue, correlationId: string): ProblemAnswer {
  const { code, details } = refusalIn(error, catalogue)
  const kind = catalogue[code] ?? generalProblems.internal
  const { detail, errors, retryAfter, headers, cause, ...members } = details
  const wait = retryAfter ?? (kind.status === 503 ? RETRY_AFTER : undefined)
  return {
    document: {
      ...members,
      type: problemType(code),
      title: kind.title,
      status: kind.status,
      ...(detail !== undefined && { detail }),
      code,
      correlationId,
      ...(errors !== undefined && { errors: [...errors] }),
    },
    headers: {
      ...headers,
      ...(wait !== undefined && { [wire.retryAfter]: String(Math.max(1, Math.ceil(wait))) }),
      ...(kind.status === 401 && { 'www-authenticate': 'Bearer' }),
    },
    cause: cause ?? (code === 'internal' ? error : undefined),
  }
}

interface Refusal {
  readonly code: string
  readonly details: ProblemDetails
}

function refusalIn(error: unknown, catalogue: ProblemCatalogue): Refusal {
  if (error instanceof ThrownProblem && Object.hasOwn(catalogue, error.code)) return error
  const code = error instanceof Error ? (codesOfNames[error.name] ?? codeOfFastify(error)) : undefined
  return { code: code ?? 'internal', details: {} }
}

function codeOfFastify(error: Error): string | undefined {
  const { code } = error as { readonly code?: unknown }
  if (typeof code !== 'string' || !code.startsWith('FST_ERR_')) return undefined
  return codesOfFastify[code]
}
