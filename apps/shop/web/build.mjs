// Builds what is deployed: dist/client, the pages, and dist/server.js, the service that serves them.
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build as buildPages } from 'vite'

const folder = fileURLToPath(new URL('.', import.meta.url))

// Whoever starts the build (a test, for instance) may have another one, and would get the slow React for developers.
process.env['NODE_ENV'] = 'production'

// Made beside it and put in its place at the end: what runs from dist keeps its files until then.
const made = join(folder, 'dist.new')
await rm(made, { recursive: true, force: true })
await Promise.all([
  buildPages({ root: folder, logLevel: 'warn', build: { outDir: join(made, 'client') } }),
  buildServer(join(made, 'server.js')),
])
await compressPages(join(made, 'client'))
await rm(join(folder, 'dist'), { recursive: true, force: true })
await rename(made, join(folder, 'dist'))

async function buildServer(outfile) {
  await bundle({
    entryPoints: [join(folder, 'server/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    // Bundled CommonJS still calls `require` for the modules of Node.
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url)",
    },
  })
}

/** Compressed once, here: a replica then sends files as they are. */
async function compressPages(root) {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:js|css|html|svg)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const content = await readFile(path)
    await writeFile(`${path}.br`, brotliCompressSync(content))
    await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
}
