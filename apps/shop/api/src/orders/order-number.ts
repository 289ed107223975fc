import { randomBytes } from 'node:crypto'

/** Crockford's alphabet: nothing that is mistaken for something else on the telephone. 32 letters, so no bias. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `S-7K2M-94QX`: 40 random bits, which say nothing about how many orders there are. */
export function newOrderNumber(): string {
  const letters = [...randomBytes(8)].map((byte) => alphabet.charAt(byte % 32)).join('')
  return `S-${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** The secret part of the link to an order: 192 random bits. */
export function newOrderToken(): string {
  return randomBytes(24).toString('base64url')
}
