import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type * as trial from './trial.ts'

/** A mistake planted in the prover: one piece of its source, written otherwise. */
export interface Bug {
  readonly name: string
  /** File below `packages/plinth/src/proofs/network`. */
  readonly file: string
  readonly find: string
  readonly replace: string
}

const source = fileURLToPath(new URL('../../packages/plinth/src/proofs/network/', import.meta.url))
/** What a mutant is tried with, bundled together with its prover. */
const entry = fileURLToPath(new URL('trial.ts', import.meta.url))

type Trial = typeof trial

/** The trial with a prover that has these bugs; none for the prover as it is. */
export async function trialOf(bugs: readonly Bug[]): Promise<Trial> {
  const changed = new Map<string, string>()
  for (const bug of bugs) {
    const path = join(source, bug.file)
    changed.set(path, planted(changed.get(path) ?? (await readFile(path, 'utf8')), bug))
  }
  const folder = await mkdtemp(join(tmpdir(), 'planted-bug-'))
  try {
    const outfile = join(folder, 'trial.mjs')
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
      plugins: [
        {
          name: 'plant',
          setup: (bundler) => {
            bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
              const contents = changed.get(path)
              return contents === undefined ? undefined : { contents, loader: 'ts' }
            })
          },
        },
      ],
    })
    return (await import(pathToFileURL(outfile).href)) as Trial
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A bug whose text is no longer there once would try nothing, so that is an error and not a pass. */
function planted(text: string, { name, file, find, replace }: Bug): string {
  const places = text.split(find).length - 1
  if (places !== 1)
    throw new Error(`"${name}" is to be planted in ${file}, where its text stands ${places} times: ${find}`)
  return text.replace(find, () => replace)
}
