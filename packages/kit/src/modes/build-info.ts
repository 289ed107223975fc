import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** Which build runs; shown at `/build`, in the log and as a metric. */
export type BuildInfo = {
  readonly version: string
  readonly commit: string
  /** When it was built, ISO 8601. */
  readonly time: string
  /** Version of Node that runs it. */
  readonly node: string
}

const buildFile = z.object({ version: z.string(), commit: z.string(), time: z.string() }).partial()

export interface BuildVariables {
  readonly BUILD_VERSION?: string | undefined
  readonly BUILD_COMMIT?: string | undefined
  readonly BUILD_TIME?: string | undefined
}

/** From `BUILD_VERSION`, `BUILD_COMMIT`, `BUILD_TIME`; what they leave out from `build.json` beside the program. */
export function buildInfo(variables: BuildVariables, file: string = besideProgram()): BuildInfo {
  const written = readBuildFile(file)
  return {
    version: variables.BUILD_VERSION ?? written.version ?? 'unreleased',
    commit: variables.BUILD_COMMIT ?? written.commit ?? 'unknown',
    time: variables.BUILD_TIME ?? written.time ?? 'unknown',
    node: process.version,
  }
}

function besideProgram(): string {
  return join(dirname(process.argv[1] ?? '.'), 'build.json')
}

/** A program that runs from its sources has no such file. */
function readBuildFile(file: string): z.infer<typeof buildFile> {
  try {
    return buildFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}
