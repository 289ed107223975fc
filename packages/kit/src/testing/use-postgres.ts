import { afterAll, beforeAll, beforeEach } from 'vitest'
import { startTestPostgres } from './postgres.ts'
import type { TestPostgres } from './postgres.ts'

/** One PostgreSQL for the tests of a file: `const postgres = usePostgres()`, then `postgres().newDatabase()` in a test. */
export function usePostgres(options: Parameters<typeof startTestPostgres>[0] = {}): () => TestPostgres {
  let started: TestPostgres | undefined
  let missing: string | undefined
  beforeAll(async () => {
    try {
      started = await startTestPostgres(options)
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('not run')) throw error
      missing = error.message
    }
  })
  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(missing)
  })
  afterAll(() => started?.stop())
  return () => {
    if (started === undefined) throw new Error('usePostgres: not started yet, call the answer inside a test')
    return started
  }
}
