import type { Readable } from 'node:stream'
import { Cache, type Kept } from '../../edge/cache.ts'
import { cacheKey } from '../../edge/cache-key.ts'
import { validatorsOf } from '../../edge/conditional.ts'
import type { CacheResult, Headers } from '../../edge/headers.ts'
import { lifetimeOf } from '../../edge/lifetime.ts'
import { give, passOn, type Asked, type OriginAnswer, type Visit } from './visit.ts'

/** Bytes of answers that the cache holds. */
const cacheLimit = 64 * 1024 * 1024
/** Larger answers pass without being kept. */
const largestKept = 8 * 1024 * 1024

type Ask = (visit: Visit) => Promise<Asked>
type OnRefused = (visit: Visit, failure: Extract<Asked, { failure: unknown }>['failure']) => void

/** The cache of the CDN in front of an origin. */
export class CachedOrigin {
  readonly #cache = new Cache(cacheLimit)
  /** Origins that are being asked, by key: visitors who want the same wait for what comes of it. */
  readonly #asking = new Map<string, Promise<void>>()
  readonly #ask: Ask
  readonly #onRefused: OnRefused

  constructor(ask: Ask, onRefused: OnRefused) {
    this.#ask = ask
    this.#onRefused = onRefused
  }

  async answer(visit: Visit): Promise<void> {
    const key = cacheKey(visit.behaviour.cache, visit)
    if (this.#giveKept(visit, key)) return
    // An answer that is private comes of no use to those who wait: each then asks for itself.
    const others = this.#asking.get(key)
    if (others !== undefined) {
      await others
      if (visit.response.destroyed || this.#giveKept(visit, key)) return
    }
    await this.#once(key, async (known) => await this.#fetch(visit, key, known))
  }

  /** Gives what is kept and good; brings it up to date behind the visitor's back when it may be old. */
  #giveKept(visit: Visit, key: string): boolean {
    const found = this.#cache.find(key, Date.now())
    if (found === undefined || found.use === 'expired' || found.use === 'if-error') return false
    give(visit, found.kept, { cache: 'Hit', age: found.age })
    if (found.use === 'while-revalidating' && !this.#asking.has(key)) {
      void this.#once(key, async () => await this.#refresh(visit, key))
    }
    return true
  }

  /** Lets others wait from the question until it is known whether they may have the answer. */
  async #once(key: string, work: (known: () => void) => Promise<void>): Promise<void> {
    let known: () => void = () => undefined
    const asking = new Promise<void>((resolve) => void (known = resolve))
    this.#asking.set(key, asking)
    try {
      await work(known)
    } finally {
      known()
      if (this.#asking.get(key) === asking) this.#asking.delete(key)
    }
  }

  async #fetch(visit: Visit, key: string, known: () => void): Promise<void> {
    const found = this.#cache.find(key, Date.now())
    const asked = await this.#ask(withConditionsOf(visit, found?.kept))
    const isFailure = 'failure' in asked || asked.status >= 500
    if (isFailure && found?.use === 'if-error') return give(visit, found.kept, { cache: 'Hit', age: found.age })
    if ('failure' in asked) return this.#onRefused(visit, asked.failure)
    if (asked.status === 304 && found !== undefined) {
      return give(visit, this.#renew(visit, key, found.kept, asked), { cache: 'RefreshHit' })
    }
    const result: CacheResult = asked.status >= 400 ? 'Error' : found === undefined ? 'Miss' : 'RefreshHit'
    const { cache } = visit.behaviour
    if (lifetimeOf(cache, { ...asked, now: Date.now() }) === undefined) {
      if (!isFailure) this.#cache.drop(key)
      known()
      return passOn(visit, asked, result)
    }
    await this.#passOnAndKeep(visit, key, asked, result)
  }

  async #refresh(visit: Visit, key: string): Promise<void> {
    const old = this.#cache.find(key, Date.now())?.kept
    const asked = await this.#ask(withConditionsOf(visit, old))
    if ('failure' in asked || asked.status >= 500) return
    if (asked.status === 304 && old !== undefined) {
      this.#renew(visit, key, old, asked)
      return
    }
    const body = await wholeBody(asked.body)
    if (body !== undefined) this.#keep(visit, key, { ...asked, body })
  }

  /** The visitor gets each piece as it comes; the next one gets the whole. */
  async #passOnAndKeep(visit: Visit, key: string, asked: OriginAnswer, result: CacheResult): Promise<void> {
    const whole = wholeBody(asked.body)
    passOn(visit, asked, result)
    const body = await whole
    if (body !== undefined) this.#keep(visit, key, { ...asked, body })
  }

  #keep({ behaviour }: Visit, key: string, { status, headers, body }: Pick<Kept, 'status' | 'headers' | 'body'>): void {
    const now = Date.now()
    const lifetime = lifetimeOf(behaviour.cache, { status, headers, now })
    const length = { 'content-length': String(body.length) }
    if (lifetime === undefined) this.#cache.drop(key)
    else this.#cache.keep(key, { status, headers: { ...headers, ...length }, body, lifetime, since: now })
  }

  /** The origin says that what is kept is still good. */
  #renew(visit: Visit, key: string, old: Kept, { headers }: OriginAnswer): Kept {
    const renewed = { ...old, headers: { ...old.headers, ...pick(headers, broughtUpToDate) } }
    this.#keep(visit, key, renewed)
    return renewed
  }
}

/**
 * The question to the origin: the visitor's own conditions are answered from what is kept, and an answer that is kept is
 * fetched to its end, whether the visitor stays or not.
 */
function withConditionsOf(visit: Visit, old: Kept | undefined): Visit {
  const { 'if-none-match': _, 'if-modified-since': __, ...headers } = visit.headers
  const { signal } = new AbortController()
  return { ...visit, headers: { ...headers, ...(old && validatorsOf(old.headers)) }, signal }
}

/** Headers that a 304 brings up to date (RFC 9111, 4.3.4). */
const broughtUpToDate = ['cache-control', 'date', 'etag', 'expires', 'last-modified']

function pick(headers: Headers, names: readonly string[]): Headers {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))
}

/** Undefined when it broke off, or is too large to keep. */
async function wholeBody(body: Readable | Buffer): Promise<Buffer | undefined> {
  if (Buffer.isBuffer(body)) return body
  return await new Promise((resolve) => {
    let chunks: Buffer[] = []
    let length = 0
    body.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > largestKept) chunks = []
      else chunks.push(chunk)
    })
    body.once('end', () => resolve(length > largestKept ? undefined : Buffer.concat(chunks)))
    body.once('close', () => resolve(undefined))
  })
}
