import { fileURLToPath } from 'node:url'

function inRoot(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

/** Tests run on the sources: `plinth` is the library's entry point, and there is one instance of each module. */
export const resolve = { alias: [{ find: /^plinth$/, replacement: inRoot('packages/plinth/src/index.ts') }] }

/** One printed seed per run for all random tests. */
export const random = {
  globalSetup: [inRoot('packages/plinth/src/testing/announce-seed.ts')],
  setupFiles: [inRoot('packages/plinth/src/testing/setup.ts')],
}
