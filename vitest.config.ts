import { defineConfig } from 'vitest/config'
import { random, resolve } from './vitest.shared.ts'

/** The unit tests: `npx vitest`, or `npx vitest packages/plinth/src/graph` for a part. */
export default defineConfig({
  resolve,
  test: {
    ...random,
    projects: [
      {
        extends: true,
        test: {
          name: 'plinth',
          include: ['packages/plinth/src/**/*.test.ts', 'blueprints/**/*.test.ts'],
          // The compiler has no state, so its test files can share one module graph: five times faster.
          isolate: false,
          testTimeout: 20_000,
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
