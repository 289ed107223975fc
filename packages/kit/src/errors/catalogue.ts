/** What a problem code means: the HTTP status that carries it and a title that never changes between occurrences. */
export interface ProblemKind {
  readonly status: number
  readonly title: string
}

export type ProblemCatalogue = Readonly<Record<string, ProblemKind>>

/** Problems that any route may answer. A contract adds those of its own business beside them. */
export const generalProblems = {
  malformed: { status: 400, title: 'The request cannot be read' },
  validation: { status: 400, title: 'The request does not match the contract' },
  'idempotency-key-required': { status: 400, title: 'The header idempotency-key is required' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'This is not allowed' },
  'cross-site': { status: 403, title: 'A write must come from our own pages' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  conflict: { status: 409, title: 'The state has changed in the meantime' },
  'idempotency-in-progress': { status: 409, title: 'The first request with this key is still running' },
  gone: { status: 410, title: 'This is no longer here' },
  'precondition-failed': { status: 412, title: 'Somebody else has changed it in the meantime' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'uri-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'This content type is not taken here' },
  'idempotency-mismatch': { status: 422, title: 'This key was used for another request' },
  'precondition-required': { status: 428, title: 'The header if-match is required' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'dependency-failed': { status: 502, title: 'A service behind this one gave a wrong answer' },
  'dependency-unavailable': { status: 503, title: 'A service behind this one is not reachable' },
  overloaded: { status: 503, title: 'Too busy right now' },
  draining: { status: 503, title: 'This replica is stopping' },
  'read-only': { status: 503, title: 'Only reading is possible right now' },
  maintenance: { status: 503, title: 'Closed for maintenance' },
  'deadline-exceeded': { status: 504, title: 'The answer would have come too late' },
} as const satisfies ProblemCatalogue

export type GeneralCode = keyof typeof generalProblems
