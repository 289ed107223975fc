/** Codes of errors before a connection stood: nothing was sent, so any call may be made again. */
const notConnected = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Codes of a connection that broke: the call may have had its effect, and only idempotent ones may be made again. */
const broken = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/** The other service could not be reached, or left in the middle of the call. */
export class ServiceUnreachable extends Error {
  override readonly name = 'ServiceUnreachable'
  readonly service: string

  constructor(service: string, cause: unknown) {
    super(`${service} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.service = service
  }
}

export function wasNotConnected(error: unknown): boolean {
  return notConnected.has(codeOf(error))
}

export function isConnectionFailure(error: unknown): boolean {
  return wasNotConnected(error) || broken.has(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
