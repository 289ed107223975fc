import type { GeneralCode } from './catalogue.ts'
import type { ProblemDocument, ProblemIssue } from './problem.ts'

/** Allows any text and still offers the known codes while typing. */
// oxlint-disable-next-line typescript/ban-types -- `string & {}` is how TypeScript spells that
export type ProblemCode = GeneralCode | (string & {})

export interface ProblemDetails {
  /** A sentence for the person who sees it. Never the message of a caught error. */
  readonly detail?: string
  readonly errors?: readonly ProblemIssue[]
  /** Seconds; becomes the header `retry-after`. */
  readonly retryAfter?: number
  readonly headers?: Readonly<Record<string, string>>
  /** What happened underneath: logged, never answered. */
  readonly cause?: unknown
  /** Further members of the document, such as `available: 2`. */
  readonly [member: string]: unknown
}

/** A refusal on its way to the client. The server looks its status and title up in the contract. */
export class ThrownProblem extends Error {
  override readonly name = 'ThrownProblem'
  readonly code: string
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? code, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.details = details
  }
}

/** `throw problem('not-found')` in a handler, or below it, answers the problem document of that code. */
export function problem(code: ProblemCode, details?: ProblemDetails): ThrownProblem {
  return new ThrownProblem(code, details)
}

/** What the typed client throws: the problem document that the server answered, or `unreachable` without one. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly correlationId: string | undefined
  readonly errors: readonly ProblemIssue[]
  /** Seconds to wait, when the server said so. */
  readonly retryAfter: number | undefined
  readonly document: ProblemDocument

  constructor(document: ProblemDocument, retryAfter?: number, cause?: unknown) {
    super(document.detail ?? document.title, cause === undefined ? undefined : { cause })
    this.status = document.status
    this.code = document.code
    this.title = document.title
    this.detail = document.detail
    this.correlationId = document.correlationId
    this.errors = document.errors ?? []
    this.retryAfter = retryAfter
    this.document = document
  }
}
