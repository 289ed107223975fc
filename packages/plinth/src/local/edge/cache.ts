import { useAt, type Lifetime, type Use } from './lifetime.ts'
import type { Headers } from './headers.ts'

/** An answer that is kept. */
export interface Kept {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
  readonly lifetime: Lifetime
  /** Milliseconds since the epoch. */
  readonly since: number
}

/** Answers by key, the least recently used ones dropped first. Knows no clock: every question brings the time. */
export class Cache {
  readonly #kept = new Map<string, Kept>()
  readonly #limit: number
  #bytes = 0

  /** `limit` in bytes of bodies. */
  constructor(limit: number) {
    this.#limit = limit
  }

  get bytes(): number {
    return this.#bytes
  }

  find(key: string, now: number): { readonly kept: Kept; readonly use: Use; readonly age: number } | undefined {
    const kept = this.#kept.get(key)
    if (kept === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    const age = Math.max(0, Math.floor((now - kept.since) / 1000))
    return { kept, age, use: useAt(age, kept.lifetime) }
  }

  keep(key: string, kept: Kept): void {
    this.drop(key)
    if (kept.body.length > this.#limit) return
    this.#kept.set(key, kept)
    this.#bytes += kept.body.length
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) return
      this.drop(oldest)
    }
  }

  drop(key: string): void {
    const kept = this.#kept.get(key)
    if (kept === undefined) return
    this.#kept.delete(key)
    this.#bytes -= kept.body.length
  }
}
