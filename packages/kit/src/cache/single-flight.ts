/** Callers of one key at the same time share one piece of work. */
export interface SingleFlight<Result> {
  join(key: string, work: () => Promise<Result>): { readonly result: Promise<Result>; readonly joined: boolean }
  /** Who comes from now on starts anew; who is waiting already gets what is on its way. */
  forget(keys: readonly string[]): void
  forgetAll(): void
}

export function singleFlight<Result>(): SingleFlight<Result> {
  const flights = new Map<string, Promise<Result>>()
  return {
    join: (key, work) => {
      const running = flights.get(key)
      if (running !== undefined) return { result: running, joined: true }
      const result = work().finally(() => {
        if (flights.get(key) === result) flights.delete(key)
      })
      flights.set(key, result)
      return { result, joined: false }
    },
    forget: (keys) => {
      for (const key of keys) flights.delete(key)
    },
    forgetAll: () => flights.clear(),
  }
}
