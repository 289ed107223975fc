import { defineConfig } from 'vitest/config'
import { random, resolve } from '../vitest.shared.ts'

/** The real engines as judges: `npm run conformance`. */
export default defineConfig({
  resolve,
  test: {
    ...random,
    name: 'conformance',
    // The law of all random platforms too, with as many as PLINTH_RUNS says; it looks at every file that they become.
    include: ['conformance/**/*.test.ts', 'packages/plinth/src/laws/any-platform.test.ts'],
    exclude: ['conformance/drills/**'],
    testTimeout: 10 * 60_000,
    hookTimeout: 10 * 60_000,
    // Terraform and the emulator are processes of their own; more at a time only makes them wait for each other.
    maxWorkers: 2,
    server: { deps: { inline: [/@actions\//] } },
  },
})
