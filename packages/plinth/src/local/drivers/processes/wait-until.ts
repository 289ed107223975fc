import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again and again until the answer is yes; false when the time is over. */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  { forMs, everyMs = 20 }: { readonly forMs: number; readonly everyMs?: number },
): Promise<boolean> {
  const end = Date.now() + forMs
  while (Date.now() < end) {
    if (await holds()) return true
    await sleep(everyMs)
  }
  return await holds()
}

/** The value of a promise, or the word `late` when it takes longer. */
export async function atMost<T>(ms: number, promise: Promise<T>): Promise<T | 'late'> {
  const timeout = new AbortController()
  try {
    return await Promise.race([promise, sleep(ms, 'late' as const, { signal: timeout.signal })])
  } finally {
    timeout.abort()
  }
}
