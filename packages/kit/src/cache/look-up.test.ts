import { expect, test } from 'vitest'
import { createLookUp } from './look-up.ts'
import { memoryStore } from './memory-store.ts'
import type { CacheStore, Entry } from './store.ts'

/** A store that tells what is put into it. */
function watched(store: CacheStore): { readonly store: CacheStore; readonly puts: readonly Entry[] } {
  const puts: Entry[] = []
  const read: CacheStore['read'] = async (key) => {
    const reading = await store.read(key)
    if (reading.fresh) return reading
    return { ...reading, put: (entry) => (puts.push(entry), reading.put(entry)) }
  }
  return { store: { ...store, read }, puts }
}

test('what was stored together does not end together: up to a fifth of the time is taken off by chance', async () => {
  const { store, puts } = watched(memoryStore())
  for (const chance of [0, 0.5, 1]) {
    const lookUp = createLookUp(store, { namespace: 'fruit', ttlMs: 1_000, random: () => chance })
    await lookUp(`pear ${chance}`, async () => 120, {})
  }
  expect(puts.map(({ ttlMs }) => ttlMs)).toEqual([1_000, 900, 800])
})

test('nothing is kept for a shorter time than something, and is never given when it is over', async () => {
  const { store, puts } = watched(memoryStore())
  const times = { ttlMs: 1_000, negativeTtlMs: 100, staleForMs: 5_000 }
  const lookUp = createLookUp(store, { namespace: 'fruit', random: () => 0, ...times })
  await lookUp('pear', async () => 120, {})
  await lookUp('unicorn', async () => undefined, {})
  await lookUp('plum', async () => 80, { ttlMs: 50 })
  expect(puts).toEqual([
    { known: { json: '120' }, ttlMs: 1_000, staleForMs: 5_000 },
    { known: { json: undefined }, ttlMs: 100, staleForMs: 0 },
    { known: { json: '80' }, ttlMs: 50, staleForMs: 5_000 },
  ])
})
