import { isMedia } from './body.ts'
import { filledPath } from './path.ts'
import type { RouteDefinition } from './route.ts'
import { wire } from './wire-headers.ts'
import { queryText } from './wire-values.ts'

export interface ClientInput {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly idempotencyKey?: string
  readonly ifMatch?: string
}

interface Extras {
  readonly signal?: AbortSignal
  readonly deadline?: number
  readonly headers: Readonly<Record<string, string>>
}

export interface ClientRequest {
  readonly path: string
  readonly init: RequestInit
}

/** The request of a call, ready for `fetch`. */
export function requestFrom(route: RouteDefinition, input: ClientInput, extras: Extras): ClientRequest {
  const signal = signalOf(extras)
  return {
    path: filledPath(route.path, input.params ?? {}) + queryText(input.query ?? {}),
    init: {
      method: route.method,
      headers: headersOf(route, input, extras),
      ...(input.body !== undefined && { body: bodyOf(route, input.body) }),
      ...(signal !== undefined && { signal }),
    },
  }
}

function headersOf(route: RouteDefinition, input: ClientInput, extras: Extras): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json, */*;q=0.5' }
  if (route.method !== 'GET') headers[wire.csrf] = '1'
  if (input.body !== undefined) headers['content-type'] = contentTypeOf(route)
  if (input.idempotencyKey !== undefined) headers[wire.idempotencyKey] = input.idempotencyKey
  if (input.ifMatch !== undefined) headers[wire.ifMatch] = input.ifMatch
  if (extras.deadline !== undefined) headers[wire.deadline] = String(Math.max(0, Math.floor(extras.deadline)))
  for (const [name, value] of Object.entries(input.headers ?? {})) {
    if (typeof value === 'string' || typeof value === 'number') headers[name] = String(value)
  }
  return { ...headers, ...extras.headers }
}

function contentTypeOf({ body }: RouteDefinition): string {
  return body !== undefined && isMedia(body) ? body.type : 'application/json'
}

function bodyOf({ body }: RouteDefinition, value: unknown): string {
  return body !== undefined && isMedia(body) ? String(value) : JSON.stringify(value)
}

function signalOf({ signal, deadline }: Extras): AbortSignal | undefined {
  if (deadline === undefined) return signal
  const timeout = AbortSignal.timeout(deadline)
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout])
}
