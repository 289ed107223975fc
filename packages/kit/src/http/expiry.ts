import type { Exchange } from './exchange.ts'

/** How late a request may be told that its deadline is over, in milliseconds. */
const everyMs = 20

/** The requests that are being answered, each of which ends at its deadline: one timer for all of them. */
export interface Expiry {
  readonly watch: (exchange: Exchange) => void
  readonly forget: (exchange: Exchange) => void
}

export function createExpiry(expire: (exchange: Exchange) => void): Expiry {
  const waiting = new Set<Exchange>()
  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    const now = performance.now()
    for (const exchange of waiting) {
      if (exchange.deadline > now) continue
      waiting.delete(exchange)
      expire(exchange)
    }
    if (waiting.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  return {
    watch: (exchange) => {
      waiting.add(exchange)
      timer ??= setInterval(look, everyMs)
    },
    forget: (exchange) => void waiting.delete(exchange),
  }
}
