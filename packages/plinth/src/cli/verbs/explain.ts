import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { catalogue, type Code } from '#diagnostics/catalogue.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { nearest } from '#language/nearest.ts'
import { table } from '../print/table.ts'
import { asJson } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { CommonOptions, Verb } from '../verb.ts'

export const explain: Verb = {
  name: 'explain',
  summary: 'print the page of a diagnostic code: what it means, a refused and an accepted example',
  examples: [
    ['plinth explain language/unknown-key', 'the page of one code'],
    ['plinth explain network', 'the codes of one area'],
    ['plinth explain', 'all codes'],
  ],
  shape: (command) => command.argument('[code]', 'a diagnostic code, or the part before its slash'),
  run: (shell, options, code) => Promise.resolve(explained(code, options, shell)),
}

function explained(given: string | undefined, { json }: CommonOptions, shell: Shell): ExitCode {
  const codes = Object.keys(catalogue).sort(compareText) as readonly Code[]
  const inArea = codes.filter((code) => given === undefined || code.startsWith(`${given}/`))
  const exact = codes.find((code) => code === given)
  if (exact !== undefined) return page(exact, json, shell)
  if (inArea.length > 0) {
    const rows = inArea.map((code) => ({ code, severity: catalogue[code].severity }))
    shell.out(
      json === true
        ? asJson({ codes: rows })
        : `${table(rows.map(({ code, severity }) => [code, severity])).join('\n')}\n`,
    )
    return 0
  }
  const meant = nearest(given ?? '', [...codes, ...new Set(codes.map(areaOf))])
  shell.err(
    `error: there is no diagnostic '${given}'.${meant === undefined ? ' List them with `plinth explain`.' : ` Did you mean '${meant}'?`}\n`,
  )
  return 2
}

function page(code: Code, json: boolean | undefined, { out, err }: Shell): ExitCode {
  const file = pageOf(code)
  if (file === undefined) {
    err(`error: the page of ${code} did not come with this copy of Plinth\n`)
    return 2
  }
  const text = readFileSync(file, 'utf8')
  out(json === true ? asJson({ code, severity: catalogue[code].severity, page: text }) : text)
  return 0
}

function areaOf(code: Code): string {
  return code.split('/', 1)[0] ?? code
}

/** Pages lie beside the bundle in a package, and in `docs` of a clone. */
function pageOf(code: Code): string | undefined {
  return foldersAbove(import.meta.dirname)
    .flatMap((folder) => [join(folder, 'codes', `${code}.md`), join(folder, 'docs', 'codes', `${code}.md`)])
    .find((file) => existsSync(file))
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}
