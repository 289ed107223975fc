interface Kept {
  readonly value: Promise<unknown>
  readonly until: number
}

/** What somebody writes who needs a cache: a map of promises, an end for each, the oldest out first. */
export class PlainCache {
  readonly #kept = new Map<string, Kept>()
  readonly #ttlMs: number

  constructor(ttlMs: number) {
    this.#ttlMs = ttlMs
  }

  get<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
    const found = this.#kept.get(key)
    if (found !== undefined && found.until > Date.now()) return found.value as Promise<Value>
    const value = load()
    this.#kept.set(key, { value, until: Date.now() + this.#ttlMs })
    value.catch(() => this.#kept.delete(key))
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > 10_000 && oldest !== undefined) this.#kept.delete(oldest)
    return value
  }

  async invalidate(...keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#kept.delete(key)
  }

  async clear(): Promise<void> {
    this.#kept.clear()
  }
}
