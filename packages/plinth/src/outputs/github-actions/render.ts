import { actions } from '#facts/actions.ts'
import type { Resource } from '#graph/resource.ts'
import type { OutputFile } from '../file.ts'
import { renderYaml } from '../yaml/yaml.ts'

/** The workflow files of the graph, for `.github/workflows`. */
export function renderWorkflows(resources: readonly Resource[]): OutputFile[] {
  return resources
    .filter(({ engine, type }) => engine === 'github-actions' && type === 'workflow')
    .map((workflow) => ({
      path: `.github/workflows/${workflow.name}`,
      text: renderYaml(workflow.args, {
        header: headerOf(workflow),
        above: commentsAbove(workflow),
        beside: versionsBeside(workflow.args),
        plainKeys: ['on'],
        lists: 'indented',
      }),
      owner: 'compiler' as const,
    }))
}

/** Name of the platform file: emitted files do not depend on where a checkout lies. */
const source = 'platform.ts'

function headerOf({ because }: Resource): string {
  return `${because.reason}.\n\nMade by plinth from ${source}. To change it, edit ${source} and run \`plinth build\`.`
}

/** Sections of a workflow that are easier to find with an empty line above them. */
const sections = /^(?:name|on|permissions|concurrency|env|defaults|jobs)$/

/** The reason of each decision stands above what was decided; jobs and sections have an empty line before them. */
function commentsAbove({ args, origins }: Resource): ReadonlyMap<string, string> {
  const comments = new Map<string, string>()
  for (const key of Object.keys(args)) if (sections.test(key)) comments.set(key, '\n')
  for (const job of Object.keys(jobsOf(args)).slice(1)) comments.set(`jobs.${job}`, '\n')
  for (const [path, origin] of origins) {
    if (origin.from !== 'decision') continue
    comments.set(path, (comments.get(path) ?? '') + wrap(sentence(origin.reason), 100))
  }
  return comments
}

/** The version of each action behind its commit: what a reader compares with release notes. */
function versionsBeside(args: Resource['args']): ReadonlyMap<string, string> {
  const versions = new Map<string, string>()
  for (const [name, job] of Object.entries(jobsOf(args))) {
    for (const [i, step] of (job.steps ?? []).entries()) {
      const version = versionOf(step.uses)
      if (version !== undefined) versions.set(`jobs.${name}.steps.${i}.uses`, version)
    }
  }
  return versions
}

function versionOf(uses: string | undefined): string | undefined {
  const [name = '', commit] = uses?.split('@') ?? []
  const action = (actions as Readonly<Record<string, { readonly commit: string; readonly version: string }>>)[name]
  return action?.commit === commit ? action?.version : undefined
}

function jobsOf(args: Resource['args']): Readonly<Record<string, { readonly steps?: readonly { uses?: string }[] }>> {
  return args['jobs'] as Readonly<Record<string, { readonly steps?: readonly { uses?: string }[] }>>
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`
}

function wrap(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}
