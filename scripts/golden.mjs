// @ts-check
/**
 * `npm run golden`: writes blueprints/<name>/golden anew, exactly as `plinth build` writes it, and the pictures of one
 * environment in blueprints/<name>/diagrams, as `plinth draw` draws them.
 *
 * The files are for reading: a change of the compiler shows in review as a change of what it emits.
 */
import { access, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildWhenStale } from './set-up.mjs'
import { root, run, say } from './steps.mjs'

const blueprints = join(root, 'blueprints')

/** Blueprints that have a platform file. */
async function names() {
  const folders = await readdir(blueprints)
  const there = await Promise.all(
    folders.map((name) =>
      access(join(blueprints, name, 'platform.ts')).then(
        () => true,
        () => false,
      ),
    ),
  )
  return folders.filter((_, i) => there[i])
}

/** @param {string} name */
async function writeGolden(name) {
  const golden = join(blueprints, name, 'golden')
  // Beside the old one, so that a build that fails leaves it as it was.
  const next = join(blueprints, name, `golden.${process.pid}`)
  try {
    await run('plinth', ['build', join(blueprints, name, 'platform.ts'), '--out', next])
    // The notes of the build say what to remove next time; here everything is written anew each time.
    await rm(join(next, '.plinth'), { recursive: true })
    await rm(golden, { recursive: true, force: true })
    await rename(next, golden)
    const files = await readdir(golden, { recursive: true, withFileTypes: true })
    say(`blueprints/${name}/golden: ${files.filter((entry) => entry.isFile()).length} files`)
  } finally {
    await rm(next, { recursive: true, force: true })
  }
}

/** The environment of each blueprint whose pictures are kept; all as Mermaid, and these as SVG too. */
const pictured = /** @type {Record<string, string>} */ ({ shop: 'demo' })
const alsoSvg = ['overview', 'network']

/** @param {string} name */
async function writeDiagrams(name) {
  const environment = pictured[name]
  if (environment === undefined) return
  const platform = join(blueprints, name, 'platform.ts')
  const folder = join(blueprints, name, 'diagrams')
  const next = join(blueprints, name, `diagrams.${process.pid}`)
  try {
    await run('plinth', [
      'draw',
      'overview',
      platform,
      '--all',
      '--env',
      environment,
      '--format',
      'mermaid',
      '--out',
      next,
    ])
    for (const view of alsoSvg) {
      const out = join(next, environment, `${view}.svg`)
      await run('plinth', ['draw', view, platform, '--env', environment, '--out', out])
    }
    await rm(folder, { recursive: true, force: true })
    await rename(next, folder)
    say(`blueprints/${name}/diagrams: ${(await readdir(join(folder, environment))).length} files`)
  } finally {
    await rm(next, { recursive: true, force: true })
  }
}

say(`build: ${await buildWhenStale()}`)
for (const name of await names()) {
  await writeGolden(name)
  await writeDiagrams(name)
}
