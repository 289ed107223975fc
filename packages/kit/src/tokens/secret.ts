import { createHash, randomBytes } from 'node:crypto'

/** An unguessable text of 256 random bits: session tokens, refresh tokens, links in mails. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * What is stored of a secret. A plain SHA-256 is enough, because there is nothing to guess in 256 random bits; a
 * password needs `hashPassword`.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
