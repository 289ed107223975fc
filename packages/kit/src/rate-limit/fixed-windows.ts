import { Lru } from '#cache/lru.ts'

/** Where a key stands after one more request. */
export interface WindowCount {
  /** In this window, this one included. */
  readonly count: number
  readonly msLeft: number
}

interface Window {
  count: number
  readonly endsAt: number
}

/**
 * Counts requests by key in the memory of this process, in windows of a fixed length that begin with the first request.
 * It answers without a promise, because every request passes here, and is bounded: somebody with many addresses pushes
 * out the windows that were not used for longest, and never fills the memory.
 */
export class FixedWindows {
  readonly #windows = new Lru<Window>({ maxEntries: 100_000, maxBytes: Number.POSITIVE_INFINITY })
  readonly #lengthMs: number

  constructor(seconds: number) {
    this.#lengthMs = seconds * 1_000
  }

  /** True while a window of this key runs here. */
  has(key: string): boolean {
    return this.#windows.get(key) !== undefined
  }

  add(key: string): WindowCount {
    const now = performance.now()
    const window = this.#windows.get(key) ?? this.#begin(key, now)
    window.count += 1
    return { count: window.count, msLeft: window.endsAt - now }
  }

  #begin(key: string, now: number): Window {
    const window = { count: 0, endsAt: now + this.#lengthMs }
    this.#windows.set(key, window, { forMs: this.#lengthMs })
    return window
  }
}
