import { createHmac, timingSafeEqual } from 'node:crypto'

/** Header that asks for faults during one request. */
export const faultHeader = 'x-fault'

/** A signature that lives longer is refused: who finds an old one in a log can do nothing with it. */
const longestLifeSeconds = 300

/** What a signature is bound to; it is worth nothing for another request. */
export interface FaultGrant {
  readonly method: string
  /** Path without the query. */
  readonly path: string
  /** Rules as text, see `parseFaults`; empty to change the state of the process by the body of the request. */
  readonly rules: string
  /** Seconds since 1970. */
  readonly expires: number
}

/** The value of the header: expiry, rules and signature. */
export function signFaults(key: string, grant: FaultGrant): string {
  return `${grant.expires}.${Buffer.from(grant.rules).toString('base64url')}.${macOf(key, grant).toString('base64url')}`
}

/** The rules that the header grants for this request; undefined when it is malformed, too old, or not ours. */
export function grantedFaults(
  key: string,
  header: string,
  { method, path }: Pick<FaultGrant, 'method' | 'path'>,
  nowSeconds: number = Date.now() / 1000,
): string | undefined {
  const [expiry = '', encoded = '', signature = '', ...more] = header.split('.')
  if (more.length > 0 || !/^\d{1,12}$/.test(expiry)) return undefined
  const expires = Number(expiry)
  const rules = Buffer.from(encoded, 'base64url').toString()
  const expected = macOf(key, { method, path, rules, expires })
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return expires >= nowSeconds && expires <= nowSeconds + longestLifeSeconds ? rules : undefined
}

function macOf(key: string, { method, path, rules, expires }: FaultGrant): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([method.toUpperCase(), path, expires, rules]))
    .digest()
}
