/** Names of the headers that mean something between our services. */
export const wire = {
  correlationId: 'x-correlation-id',
  /** Milliseconds that the caller still waits. */
  deadline: 'x-request-deadline',
  idempotencyKey: 'idempotency-key',
  ifMatch: 'if-match',
  etag: 'etag',
  traceparent: 'traceparent',
  retryAfter: 'retry-after',
  /** A page of another site cannot send it without asking first (CORS), so its presence shows where a write comes from. */
  csrf: 'x-csrf',
} as const
