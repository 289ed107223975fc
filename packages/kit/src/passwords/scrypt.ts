import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** What one guess costs. Doubling `N` doubles time and memory; doubling `p` doubles time alone. */
export interface ScryptCost {
  /** Power of two. */
  readonly N: number
  readonly r: number
  readonly p: number
}

/**
 * 16 MiB and about a quarter of a second per guess: the setting of the OWASP password storage cheat sheet with the least
 * memory per `p` that still fits pods of 256 MiB when several sign in at once.
 */
export const defaultCost: ScryptCost = { N: 2 ** 14, r: 8, p: 5 }

export interface ParsedHash {
  readonly cost: ScryptCost
  readonly salt: Buffer
  readonly key: Buffer
}

const KEY_BYTES = 32
const SALT_BYTES = 16
const form = /^\$scrypt\$N=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/

/** `$scrypt$N=16384,r=8,p=5$<salt>$<key>`: the cost is in the hash, so that it can be raised later. */
export async function scryptHash(password: string, cost: ScryptCost): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, cost)
  return `$scrypt$N=${cost.N},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

export async function scryptMatches(password: string, { cost, salt, key }: ParsedHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, salt, cost), key)
}

/** Undefined when the text is no hash of ours. */
export function tryParseHash(text: string): ParsedHash | undefined {
  const [, N, r, p, salt = '', key = ''] = form.exec(text) ?? []
  const parsed = { salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
  if (N === undefined || parsed.key.length !== KEY_BYTES) return undefined
  return { ...parsed, cost: { N: Number(N), r: Number(r), p: Number(p) } }
}

/** The same text typed on two machines may have two forms in Unicode; NFKC makes them one, as RFC 8265 asks. */
function derive(password: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
