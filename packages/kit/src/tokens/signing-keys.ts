import { importJWK, type CryptoKey, type JWK } from 'jose'
import type { Part } from '#lifecycle/part.ts'
import { inScope } from '#logs/scope.ts'
import { defaultSchedule, keyStages, type KeySchedule } from './key-schedule.ts'
import { newSigningKey, type Algorithm, type KeyStore, type SigningKey } from './signing-key.ts'

export interface SigningKeysOptions {
  readonly store: KeyStore
  /** Of new keys; old ones go on with theirs. Default: EdDSA. */
  readonly algorithm?: Algorithm
  readonly schedule?: Partial<KeySchedule>
  /** How often the store is asked for what other replicas made. Must fit twice into `publishAheadMs`. Default: a minute. */
  readonly refreshEveryMs?: number
  readonly now?: () => number
}

export interface UsableKey {
  readonly kid: string
  readonly algorithm: Algorithm
  readonly key: CryptoKey | Uint8Array
}

/** The keys as this replica knows them, kept up to date in the background. */
export interface SigningKeys {
  readonly part: Part
  /** What signs now. Throws before the first `refresh`, that is before `part.start`. */
  signing(): Promise<UsableKey>
  /** The public key of a token, also when another replica made it a moment ago; undefined when nobody did. */
  tryFind(kid: string): Promise<UsableKey | undefined>
  /** The JSON Web Key Set: public halves only. */
  keySet(): { readonly keys: readonly JWK[] }
  /** Reads the store, publishes the next key when it is due, drops retired ones. The part does it by itself. */
  refresh(): Promise<void>
}

/** An unknown `kid` makes us read the store at most this often: forged tokens must not become a load on the database. */
const RELOAD_EVERY_MS = 1_000

export function createSigningKeys(options: SigningKeysOptions): SigningKeys {
  const { store, algorithm = 'EdDSA', refreshEveryMs = 60_000, now = Date.now } = options
  const schedule = { ...defaultSchedule, ...options.schedule }
  if (refreshEveryMs * 2 > schedule.publishAheadMs) {
    throw new Error('signing keys: refreshEveryMs must fit twice into publishAheadMs, or a replica may miss a key')
  }
  const imported = new Map<string, Promise<CryptoKey | Uint8Array>>()
  let known: readonly SigningKey[] = []
  let reload: { readonly at: number; readonly done: Promise<void> } | undefined
  let timer: NodeJS.Timeout | undefined

  const load = async (): Promise<void> => {
    known = await store.list()
  }
  const refresh = async (): Promise<void> => {
    await load()
    const stages = keyStages(known, schedule, now())
    if (stages.nextPublishAt <= now()) {
      const publishedAt = new Date(now())
      const signsFrom = new Date(stages.nextSignsFrom)
      await store.insert(await newSigningKey({ generation: stages.nextGeneration, algorithm, publishedAt, signsFrom }))
    }
    for (const { kid } of stages.retired) await store.delete(kid)
    await load()
  }
  const reloadSoon = async (): Promise<void> => {
    if (reload === undefined || performance.now() - reload.at >= RELOAD_EVERY_MS) {
      // Outside of the request that asked first: others wait for it too, and it must not end with that one.
      reload = { at: performance.now(), done: inScope({ correlationId: 'signing-keys' }, load) }
    }
    await reload.done
  }
  const usable = async (key: SigningKey, half: 'privateJwk' | 'publicJwk'): Promise<UsableKey> => {
    const name = `${key.kid}/${half}`
    const ready = imported.get(name) ?? importJWK(key[half], key.algorithm)
    imported.set(name, ready)
    return { kid: key.kid, algorithm: key.algorithm, key: await ready }
  }
  const published = (): readonly SigningKey[] => keyStages(known, schedule, now()).published

  return {
    part: {
      name: 'signing keys',
      start: async () => {
        await refresh()
        // A failed refresh is no harm: what is known stays good for as long as `publishAheadMs` is generous.
        timer = setInterval(() => void refresh().catch(() => undefined), refreshEveryMs)
        timer.unref()
      },
      stop: async () => clearInterval(timer),
    },
    signing: async () => {
      const { signing } = keyStages(known, schedule, now())
      if (signing === undefined) throw new Error('signing keys: none is known; start the part first')
      return usable(signing, 'privateJwk')
    },
    tryFind: async (kid) => {
      const find = (): SigningKey | undefined => published().find((key) => key.kid === kid)
      if (find() === undefined) await reloadSoon().catch(() => undefined)
      const key = find()
      return key === undefined ? undefined : usable(key, 'publicJwk')
    },
    keySet: () => ({
      keys: published().map(({ kid, algorithm: alg, publicJwk }) => ({ ...publicJwk, kid, alg, use: 'sig' })),
    }),
    refresh,
  }
}
