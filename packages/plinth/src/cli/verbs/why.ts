import { catalogue, type Code } from '#diagnostics/catalogue.ts'
import { nearest } from '#language/nearest.ts'
import { open, openCompiled, type Opened } from '../open.ts'
import { asJson, refuse } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { CommonOptions, Verb } from '../verb.ts'
import type { Found } from '../why/find.ts'

export const why: Verb = {
  name: 'why',
  summary: 'tell which line of the platform file caused something, and the reason for its value',
  examples: [
    ['plinth why aws_db_instance.database --env demo', 'a resource and all its arguments'],
    ['plinth why demo/services/aws_db_instance.database.multi_az', 'one argument'],
    ['plinth why Deployment/backend.spec.replicas --env production', 'one field of a Kubernetes object'],
    ['plinth why availability/single-nat', 'a finding, and where it occurs'],
  ],
  shape: (command) =>
    command
      .argument('<address>', 'a resource, with or without environment and layer; an argument of one; a diagnostic code')
      .argument('[file]', 'platform file'),
  run: async (shell, options, address = '', file) => {
    const isCode = Object.hasOwn(catalogue, address)
    const opened = await (isCode ? open : openCompiled)(file, options.env, shell)
    if ('reason' in opened) return await refuse(opened, options.json, shell)
    if (isCode) return await explainCode(address as Code, opened, options, shell)
    const { findByAddress } = await import('../why/find.ts')
    const found = findByAddress(opened.compilation.graph, address, options.env)
    if (found.kind === 'resource') return await explain(found.resource.id, [], opened, options, shell)
    if (found.kind === 'argument') return await explain(found.resource.id, found.path, opened, options, shell)
    shell.err(`error: ${notFound(address, found)}\n`)
    return 2
  },
}

async function explain(
  id: string,
  path: readonly string[],
  { compilation: { graph, files }, locator }: Opened,
  { json }: CommonOptions,
  shell: Shell,
): Promise<ExitCode> {
  const resource = graph.byId.get(id)
  if (resource === undefined) return 2
  const { answerOf } = await import('../why/answer.ts')
  const answer = answerOf(graph, resource, path, await locator())
  if (json === true) {
    shell.out(asJson(answer))
    return 0
  }
  const { answerAsText, argumentAsText } = await import('../why/text.ts')
  const { fileOf } = await import('../why/file-of.ts')
  const style = { paint: shell.paint, cwd: shell.cwd, file: fileOf(resource, files) }
  shell.out(path.length === 0 ? answerAsText(answer, style) : argumentAsText(answer, style))
  return 0
}

/** A diagnostic code: its findings here, or that it does not occur. */
async function explainCode(code: Code, opened: Opened, { json }: CommonOptions, shell: Shell): Promise<ExitCode> {
  const { cwd, paint } = shell
  const findings = await opened.locate(opened.diagnostics.filter((diagnostic) => diagnostic.code === code))
  if (json === true) {
    const { findingsAsData } = await import('../print/json.ts')
    shell.out(asJson({ code, findings: findingsAsData(findings, cwd) }))
    return 0
  }
  const { findingsAsText } = await import('../print/text.ts')
  const told =
    findings.length === 0
      ? `${code} does not occur in this platform\n`
      : findingsAsText(findings, { paint, cwd, environments: opened.environments })
  shell.out(`${told}\nmore about it: plinth explain ${code}\n`)
  return 0
}

function notFound(address: string, found: Exclude<Found, { kind: 'resource' | 'argument' }>): string {
  switch (found.kind) {
    case 'ambiguous':
      return [
        `'${address}' is the address of ${found.candidates.length} resources. Which one?`,
        ...found.candidates,
      ].join('\n  ')
    case 'no-argument': {
      const meant = nearest(found.argument.split('.').at(-1) ?? '', found.known)
      const suggestion = meant === undefined ? '' : ` Did you mean '${meant}'?`
      return `${found.resource.id} has no argument '${found.argument}'.${suggestion} It has: ${found.known.join(', ') || 'none'}`
    }
    case 'nothing': {
      const codes = Object.keys(catalogue)
      const similar =
        found.similar.length === 0 ? [nearest(address, codes)].filter((code) => code !== undefined) : found.similar
      const list =
        similar.length === 0
          ? ['List them with `plinth list`.']
          : ['Did you mean:', ...similar.map((one) => `  ${one}`)]
      return [`nothing that is emitted has the address '${address}'. ${list[0] ?? ''}`, ...list.slice(1)].join('\n')
    }
  }
}
