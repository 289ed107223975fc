import { afterAll, beforeAll } from 'vitest'
import { usePostgres } from '@plinth/kit/testing'
import { startShop, type RunningShop } from './start-shop.ts'

/** One seeded shop on a real PostgreSQL for the tests of a file: `const shop = useShop()`, then `shop().url` in a test. */
export function useShop(env: Readonly<Record<string, string>> = {}): () => RunningShop {
  const postgres = usePostgres()
  let running: RunningShop | undefined
  beforeAll(async () => {
    const url = await postgres()
      .newDatabase()
      .catch(() => undefined)
    if (url !== undefined) {
      const settings = { SEED: 'demo', PAYMENT_PROVIDER: 'fake', RATE_LIMIT_FACTOR: '1000' }
      running = await startShop({ DATABASE_URL: url, ...settings, ...env })
    }
  })
  afterAll(() => running?.stop())
  return () => {
    if (running === undefined) throw new Error('useShop: not started yet, call the answer inside a test')
    return running
  }
}
