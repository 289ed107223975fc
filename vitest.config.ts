import { defineConfig } from 'vitest/config'
import { random, resolve } from './vitest.shared.ts'

/** The unit tests: `npx vitest`, or `npx vitest packages/plinth/src/graph` for a part. */
export default defineConfig({
  resolve,
  test: {
    ...random,
    // Servers and browsers of the tests wait more than they work: two files at a time also where there are two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'plinth',
          include: ['packages/plinth/src/**/*.test.ts', 'blueprints/**/*.test.ts'],
          // The compiler has no state, so its test files can share one module graph: five times faster.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'apps',
          include: ['packages/kit/src/**/*.test.ts', 'apps/**/*.test.ts', 'apps/**/*.test.tsx'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'scripts', include: ['scripts/**/*.test.ts', 'bench/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
