export interface LruBounds {
  readonly maxEntries: number
  /** Of keys and values as text, two bytes for each character. */
  readonly maxBytes: number
}

interface Held<Value> {
  readonly value: Value
  readonly bytes: number
  readonly endsAt: number
}

/** A map with bounds: what was not used for longest goes first. Times are those of `performance.now()`. */
export class Lru<Value> {
  readonly #held = new Map<string, Held<Value>>()
  readonly #bounds: LruBounds
  #bytes = 0

  constructor(bounds: LruBounds) {
    this.#bounds = bounds
  }

  get size(): number {
    return this.#held.size
  }

  get bytes(): number {
    return this.#bytes
  }

  get(key: string): Value | undefined {
    const held = this.#held.get(key)
    if (held === undefined) return undefined
    this.delete(key)
    if (held.endsAt <= performance.now()) return undefined
    this.#add(key, held)
    return held.value
  }

  /** A value that is larger than everything together is not kept at all. */
  set(key: string, value: Value, options: { readonly forMs: number; readonly size?: number }): void {
    this.delete(key)
    const bytes = 2 * (key.length + (options.size ?? 0))
    if (bytes > this.#bounds.maxBytes) return
    this.#add(key, { value, bytes, endsAt: performance.now() + options.forMs })
    this.#shrink()
  }

  delete(key: string): void {
    this.#bytes -= this.#held.get(key)?.bytes ?? 0
    this.#held.delete(key)
  }

  clear(): void {
    this.#held.clear()
    this.#bytes = 0
  }

  #add(key: string, held: Held<Value>): void {
    this.#held.set(key, held)
    this.#bytes += held.bytes
  }

  #shrink(): void {
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= this.#bounds.maxEntries && this.#bytes <= this.#bounds.maxBytes) return
      this.delete(oldest)
    }
  }
}
