import process from 'node:process'

/** A terminal and a program in between may both hand on the same Ctrl-C. */
const sameWishMs = 1000

/** Ctrl-C, `plinth down`, a closed terminal: each asks to stop. A second time ends Plinth; its watchdog does the rest. */
export class Stop {
  #since = 0
  readonly #asked = new AbortController()
  readonly #signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

  constructor() {
    for (const signal of this.#signals) process.on(signal, this.#ask)
  }

  get signal(): AbortSignal {
    return this.#asked.signal
  }

  get asked(): Promise<void> {
    return new Promise((resolve) => {
      if (this.signal.aborted) resolve()
      this.signal.addEventListener('abort', () => resolve(), { once: true })
    })
  }

  close(): void {
    for (const signal of this.#signals) process.off(signal, this.#ask)
  }

  #ask = (): void => {
    if (!this.signal.aborted) {
      this.#since = Date.now()
      this.#asked.abort()
    } else if (Date.now() - this.#since > sameWishMs) process.exit(130)
  }
}
