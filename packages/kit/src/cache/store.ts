/** What is known about a key: its value as JSON, or that there is none. */
export type Known = { readonly json: string } | { readonly json: undefined }

/** A value as its readers share it; undefined when it is known that there is none. */
export interface AtHand {
  readonly value: unknown
}

export interface Entry {
  readonly known: Known
  readonly ttlMs: number
  /** How long after its end it may still be given when loading fails. */
  readonly staleForMs: number
}

export type Reading =
  | { readonly fresh: true; readonly known: Known }
  | {
      readonly fresh: false
      /** Over, but better than an error. */
      readonly stale: Known | undefined
      /** False when another replica is loading it right now. */
      readonly first: boolean
      /**
       * Stores what was loaded after this reading; false when it was refused, because the key was removed in the
       * meantime: the load may have seen what was there before.
       */
      readonly put: (entry: Entry) => Promise<boolean>
    }

/**
 * Where entries are. A reading that finds nothing fresh takes a lease; removing the key ends the lease, and nothing is
 * stored without one. So a slow load can never bring back what a write has removed.
 */
export interface CacheStore {
  /** What is fresh and at hand without waiting, frozen; the store may know more. Only stores in memory have it. */
  peek?(key: string): AtHand | undefined
  read(key: string): Promise<Reading>
  remove(keys: readonly string[]): Promise<void>
  /** Removes everything of this namespace. */
  clear(): Promise<void>
}

/** A lease that nobody used ends by itself; longer than any load may take. */
export const LEASE_MS = 30_000
