import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { runToEnd } from '../processes/run-to-end.ts'
import type { RunFile } from '../state/run-file.ts'
import { LocalProblem } from '../system.ts'
import { fingerprint, outputsOf } from './inputs.ts'
import { binFolders, type ServicePackage } from './package.ts'

/** What is known of the last good build. */
interface BuildRecord {
  readonly inputs: string
  readonly outputs: string
}

interface Options {
  /** Where the record of the last build is. */
  readonly folder: string
  readonly run: RunFile
  readonly signal: AbortSignal | undefined
  readonly onBuild: () => void
}

/** Runs the `build` script of a service when its sources are not those of the last build, or what it made is gone. */
export async function buildWhenChanged(
  name: string,
  parts: ServicePackage,
  options: Options,
): Promise<'built' | 'kept'> {
  if (parts.build === undefined) return 'kept'
  const file = join(options.folder, `${name}.json`)
  const inputs = fingerprint(parts)
  const last = recordIn(file)
  if (last?.inputs === inputs && last.outputs === outputsOf(parts.folder)) return 'kept'
  options.onBuild()
  const env = { ...ownEnvironment(), PATH: pathFor(parts.folder) }
  const ran = await runToEnd({ program: '/bin/sh', words: ['-c', parts.build], cwd: parts.folder, env }, options)
  if (ran.code !== 0) {
    throw new LocalProblem(`the build of ${name} failed: ${parts.build}`, {
      lines: ran.output.trimEnd().split('\n').slice(-30),
    })
  }
  writeFileSync(file, JSON.stringify({ inputs, outputs: outputsOf(parts.folder) } satisfies BuildRecord))
  return 'built'
}

function recordIn(file: string): BuildRecord | undefined {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BuildRecord
  } catch {
    return undefined
  }
}

/** A build is work of the person at the machine, with everything that belongs to them. */
function ownEnvironment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Programs of the installed packages first, then those of the machine; this Node in front of other ones. */
export function pathFor(folder: string): string {
  const node = join(process.execPath, '..')
  return [...binFolders(folder), node, process.env['PATH'] ?? '/usr/bin:/bin'].join(delimiter)
}
