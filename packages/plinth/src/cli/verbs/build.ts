import { dirname, relative, resolve } from 'node:path'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Finding } from '../finding.ts'
import { open, type Opened } from '../open.ts'
import { asJson, isOpenError, refuse } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { CommonOptions, Verb } from '../verb.ts'
import type { WriteReport } from '../write/write.ts'

interface BuildOptions extends CommonOptions {
  readonly out?: string
  readonly check?: boolean
  readonly force?: boolean
}

export const build: Verb<BuildOptions> = {
  name: 'build',
  summary: 'write the files that follow from a platform file, where they changed',
  examples: [
    ['plinth build', 'below the folder of the platform file'],
    ['plinth build infra/platform.ts --out deploy', 'somewhere else'],
    ['plinth build --check', 'write nothing; fail when a file is not up to date'],
    ['plinth build --env staging', 'only the files of one environment'],
  ],
  shape: (command) =>
    command
      .argument('[file]', 'platform file')
      .option('-o, --out <folder>', 'where to write; the folder of the platform file unless given')
      .option('--check', 'write nothing; exit with 1 when something would change')
      .option('--force', 'also overwrite and remove files that were changed by hand'),
  run: async (shell, options, file) => {
    const opened = await open(file, options.env, shell)
    if ('reason' in opened) return await refuse(opened, options.json, shell)
    const out = options.out === undefined ? dirname(opened.loaded.file) : resolve(shell.cwd, options.out)
    const report = await write(opened, out, options, shell)
    // Notes are for `check`; finding their lines would cost every build a second look at the file.
    const [notes, others] = split(
      opened.diagnostics,
      ({ severity, waived }) => severity === 'info' || waived !== undefined,
    )
    const findings = [...(await opened.locate(others)), ...(report?.findings ?? [])]
    await tell({ opened, out, report, findings, notes, options }, shell)
    return verdict(findings, report, options)
  },
}

function split<T>(all: readonly T[], belongs: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))]
}

/** Writes the files; nothing when an error stands in the way. */
async function write(
  { compilation }: Opened,
  out: string,
  { check = false, force = false, env }: BuildOptions,
  { progress }: Shell,
): Promise<WriteReport | undefined> {
  const { files, platform, diagnostics } = compilation
  if (platform === undefined || diagnostics.some(isOpenError)) return undefined
  const { writeFiles } = await import('../write/write.ts')
  progress.show(`comparing ${files.length} files`)
  return writeFiles(files, {
    out,
    dryRun: check,
    force,
    ...(env === undefined ? {} : { selected: (path: string) => environmentOf(path) === env }),
    progress: (written) => progress.show(`writing ${written} of ${files.length} files`),
  })
}

/** `terraform/demo/...` and `gitops/demo/...` belong to an environment, other paths to all of them. */
function environmentOf(path: string): string | undefined {
  return /^(?:terraform|gitops)\/([^/]+)\//.exec(path)?.[1]
}

function verdict(findings: readonly Finding[], report: WriteReport | undefined, { check }: BuildOptions): ExitCode {
  if (report === undefined || findings.some(isOpenError)) return 1
  const changes = report.created.length + report.updated.length + report.removed.length
  return check === true && changes > 0 ? 1 : 0
}

interface Told {
  readonly opened: Opened
  readonly out: string
  readonly report: WriteReport | undefined
  readonly findings: readonly Finding[]
  /** What is counted and not shown. */
  readonly notes: readonly Diagnostic[]
  readonly options: BuildOptions
}

async function tell({ opened, out, report, findings, notes, options }: Told, shell: Shell): Promise<void> {
  const { cwd, paint, progress } = shell
  progress.clear()
  const { environments, compilation, loaded } = opened
  const shown = relative(cwd, out) || '.'
  if (options.json === true) {
    const { findingsAsData } = await import('../print/json.ts')
    const platform = compilation.platform?.name ?? null
    const { findings: _, ...written } = report ?? { findings: [] }
    shell.out(
      asJson({
        platform,
        environments,
        out: shown,
        ...written,
        findings: findingsAsData([...findings, ...(await opened.locate(notes))], cwd),
      }),
    )
    return
  }
  const { buildAsText } = await import('../print/build.ts')
  const { findingsAsText } = await import('../print/text.ts')
  if (compilation.platform !== undefined && report !== undefined) {
    const file = relative(cwd, loaded.file)
    const { name } = compilation.platform
    shell.out(buildAsText({ name, file, environments, out: shown, report, check: options.check === true }, paint))
  }
  shell.out(findingsAsText(findings, { paint, cwd, environments, unseen: notes }))
  const { nextSteps } = await import('../print/next-steps.ts')
  shell.out(
    nextSteps(
      { out: shown, report, files: compilation.files.map(({ path }) => path), check: options.check === true },
      paint,
    ),
  )
}
