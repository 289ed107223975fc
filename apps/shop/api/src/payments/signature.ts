import { createHmac, timingSafeEqual } from 'node:crypto'

/** Older or newer than this, in seconds, and a message counts as a replay. */
const tolerance = 300

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 over time and text, so that neither can be exchanged. */
export function signatureOf(text: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000)
  return `t=${seconds},v1=${digestOf(text, secret, seconds).toString('hex')}`
}

/** True when one of the secrets made the signature, not long ago. Several, because a secret is replaced with overlap. */
export function isSigned(text: string, signature: string, secrets: readonly string[], now: Date): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature)
  if (match === null) return false
  const seconds = Number(match[1])
  if (Math.abs(now.getTime() / 1_000 - seconds) > tolerance) return false
  const given = Buffer.from(match[2] ?? '', 'hex')
  return secrets.map((secret) => timingSafeEqual(given, digestOf(text, secret, seconds))).includes(true)
}

function digestOf(text: string, secret: string, seconds: number): Buffer {
  return createHmac('sha256', secret).update(`${seconds}.${text}`).digest()
}
