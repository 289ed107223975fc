import { Option } from 'commander'
import type { Finding } from '../finding.ts'
import { open, type Opened } from '../open.ts'
import { asJson, refuse } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { CommonOptions, Verb } from '../verb.ts'
import { version } from '../version.ts'

type Format = 'text' | 'json' | 'sarif' | 'github'

interface CheckOptions extends CommonOptions {
  readonly format: Format
}

export const check: Verb<CheckOptions> = {
  name: 'check',
  summary: 'find what is wrong with a platform, and write nothing',
  examples: [
    ['plinth check', 'every finding, each with its place and its remedy'],
    ['plinth check --env production', 'what concerns production'],
    ['plinth check --format github', 'annotations at the lines of a pull request'],
    ['plinth check --format sarif > plinth.sarif', 'for code scanning'],
  ],
  shape: (command) =>
    command
      .argument('[file]', 'platform file')
      .addOption(
        new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif', 'github']).default('text'),
      ),
  run: async (shell, { json, env, format }, file) => {
    const opened = await open(file, env, shell)
    if ('reason' in opened) {
      if (opened.reason === 'misuse' || format === 'text') return await refuse(opened, json, shell)
      shell.out(await printed(opened.findings, [], json === true ? 'json' : format, shell))
      return 1
    }
    const findings = await opened.locate(opened.diagnostics)
    shell.out(await printed(findings, opened.environments, json === true ? 'json' : format, shell, opened))
    return verdict(findings)
  },
}

/** A warning is a finding too: what is right here is accepted in the platform file, with its reason. */
function verdict(findings: readonly Finding[]): ExitCode {
  return findings.some(({ severity, waived }) => severity !== 'info' && waived === undefined) ? 1 : 0
}

async function printed(
  findings: readonly Finding[],
  environments: readonly string[],
  format: Format,
  { cwd, paint }: Shell,
  opened?: Opened,
): Promise<string> {
  switch (format) {
    case 'text': {
      const { findingsAsText } = await import('../print/text.ts')
      return findingsAsText(findings, { paint, cwd, environments })
    }
    case 'json': {
      const { findingsAsData } = await import('../print/json.ts')
      const platform = opened?.compilation.platform?.name ?? null
      return asJson({ platform, environments, findings: findingsAsData(findings, cwd) })
    }
    case 'sarif': {
      const { findingsAsSarif } = await import('../print/sarif.ts')
      return asJson(findingsAsSarif(findings, cwd, version))
    }
    case 'github': {
      const { findingsAsAnnotations } = await import('../print/github.ts')
      return findingsAsAnnotations(findings, cwd)
    }
  }
}
