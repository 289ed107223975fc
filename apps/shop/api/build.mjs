import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * One file with everything in it, the libraries as well: the image needs no node_modules, and the start reads one file.
 * `import.meta.url` and `require` are what libraries written for CommonJS expect to find.
 */
const folder = fileURLToPath(new URL('.', import.meta.url))

rmSync(`${folder}dist`, { recursive: true, force: true })
await build({
  absWorkingDir: folder,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/server.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'linked',
  // Optional parts of libraries: left out even where something else has installed them, so that every machine builds the
  // same bytes.
  external: ['pg-native', 'pg-cloudflare', 'supports-color'],
  banner: {
    js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);",
  },
  logLevel: 'warning',
})
