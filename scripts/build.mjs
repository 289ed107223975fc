// @ts-check
/**
 * Makes `packages/plinth/dist`: the command line, the library and its declarations.
 *
 * Both entry points come from one esbuild call with splitting, so that a platform file which imports `plinth` shares
 * its modules with the command line that loads it. Parts imported lazily become chunks of their own.
 * Everything is made in a folder beside `dist` and swapped in at the end: a command that runs meanwhile keeps working.
 *
 *     node scripts/build.mjs           all
 *     node scripts/build.mjs --js      without declarations, in well under a second
 */
import { cp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { rewriteSpecifiers } from './declarations.mjs'
import { newestChange, packageRoot, root, run, seconds } from './steps.mjs'

const dist = join(packageRoot, 'dist')
const pages = join(root, 'docs', 'codes')
const sources = ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json'].map((name) => join(packageRoot, name))
const builders = ['build.mjs', 'declarations.mjs'].map((name) => join(root, 'scripts', name))

/** Whether `dist` is missing or older than anything that it is made from. */
export async function isStale() {
  const built = await stat(join(dist, 'cli.js')).catch(() => undefined)
  if (built === undefined) return true
  return (await newestChange([...sources, ...builders, pages])) > built.mtimeMs
}

/** @param {{ declarations?: boolean }} options */
export async function build({ declarations = true } = {}) {
  const started = Date.now()
  const next = join(packageRoot, `dist.${process.pid}`)
  try {
    const [bundled, declared] = await Promise.all([bundle(next), declarations ? declare(join(next, 'types')) : 0])
    if (!declarations) await rename(join(dist, 'types'), join(next, 'types')).catch(() => undefined)
    // `plinth explain CODE` shows these pages wherever the package is installed.
    await cp(pages, join(next, 'codes'), { recursive: true })
    // What changes from here on is newer than this build, also when it changed while the build ran.
    await utimes(join(next, 'cli.js'), started / 1000, started / 1000)
    await rm(dist, { recursive: true, force: true })
    await rename(next, dist)
    const files = Object.entries(bundled.metafile.outputs)
    const kilobytes = Math.round(files.reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1024)
    return `${files.length} files, ${kilobytes} kB, ${declared} declarations, ${seconds(started)}`
  } finally {
    await rm(next, { recursive: true, force: true })
  }
}

/** @param {string} outdir */
async function bundle(outdir) {
  const result = await esbuild.build({
    absWorkingDir: packageRoot,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // esbuild is a program of its own; elkjs stays the unmodified package that its licence (EPL-2.0) speaks of.
    external: ['esbuild', 'elkjs'],
    // Chunks lie beside the entry points: one depth for everything that looks for a file next to itself.
    chunkNames: '[name]-[hash]',
    metafile: true,
    // Errors are thrown with their text; a warning is as bad.
    logLevel: 'silent',
    // Bundled CommonJS packages call `require` for modules of Node, which ES modules do not have.
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'\nconst require = createRequireOfBundle(import.meta.url)",
    },
  })
  const warnings = await esbuild.formatMessages(result.warnings, { kind: 'warning' })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return result
}

/** @param {string} outdir */
async function declare(outdir) {
  await run('tsc', ['--project', join(packageRoot, 'tsconfig.build.json'), '--outDir', outdir])
  const names = (await readdir(outdir, { recursive: true })).filter((name) => name.endsWith('.d.ts'))
  await Promise.all(
    names.map(async (name) => {
      const file = join(outdir, name)
      await writeFile(file, rewriteSpecifiers(await readFile(file, 'utf8'), name))
    }),
  )
  return names.length
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.stdout.write(
      `built packages/plinth/dist: ${await build({ declarations: !process.argv.includes('--js') })}\n`,
    )
  } catch (error) {
    process.stderr.write(`build failed: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
