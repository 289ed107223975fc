import { defineConfig } from 'vitest/config'
import { random, resolve } from '../../vitest.shared.ts'

/** Systems that are run and broken on purpose: `npm run drills`. One at a time, because each measures time. */
export default defineConfig({
  resolve,
  test: {
    ...random,
    name: 'drills',
    include: ['conformance/drills/**/*.test.ts'],
    testTimeout: 60 * 60_000,
    hookTimeout: 10 * 60_000,
    fileParallelism: false,
  },
})
