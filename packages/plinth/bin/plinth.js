#!/usr/bin/env node
import module from 'node:module'

// Node 22 and later can keep what they compiled for the next start.
module.enableCompileCache?.()
try {
  await import('../dist/cli.js')
} catch (error) {
  // Only the bundle itself: a module that is missing inside it is a bug and shows its stack.
  const missing = error?.code === 'ERR_MODULE_NOT_FOUND' && String(error.url ?? error.message).includes('dist/cli.js')
  if (!missing) throw error
  process.stderr.write('plinth is not built yet: run `npm start` or `node scripts/build.mjs` in the clone\n')
  process.exitCode = 2
}
