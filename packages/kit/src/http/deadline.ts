import { wire } from '#contract/wire-headers.ts'
import type { IncomingHttpHeaders } from 'node:http'

const digits = /^\d{1,9}$/

/** Milliseconds that this request may take: what the route allows, or less when the caller waits less. */
export function allowedTime(headers: IncomingHttpHeaders, ofRoute: number): number {
  const asked = headers[wire.deadline]
  if (typeof asked !== 'string' || !digits.test(asked)) return ofRoute
  return Math.min(Number(asked), ofRoute)
}
