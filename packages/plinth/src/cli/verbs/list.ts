import { addressOf, layers, type Resource } from '#graph/resource.ts'
import { nearest } from '#language/nearest.ts'
import { openCompiled } from '../open.ts'
import { asJson, refuse } from '../report.ts'
import type { Paint } from '../shell.ts'
import type { CommonOptions, Verb } from '../verb.ts'

interface ListOptions extends CommonOptions {
  readonly layer?: string
}

export const list: Verb<ListOptions> = {
  name: 'list',
  summary: 'list what is emitted, by environment and layer, each with the reason that it exists',
  examples: [
    ['plinth list', 'everything'],
    ['plinth list --env demo --layer services', 'one layer of one environment'],
    ['plinth list --json', 'for a program'],
  ],
  shape: (command) =>
    command.argument('[file]', 'platform file').option('--layer <layer>', `only this layer: ${layers.join(', ')}`),
  run: async (shell, { json, env, layer }, file) => {
    if (layer !== undefined && !layers.some((known) => known === layer)) {
      const meant = nearest(layer, layers)
      shell.err(`error: there is no layer '${layer}'.${meant === undefined ? '' : ` Did you mean '${meant}'?`}\n`)
      return 2
    }
    const opened = await openCompiled(file, env, shell)
    if ('reason' in opened) return await refuse(opened, json, shell)
    const resources = opened.compilation.graph.resources.filter(
      (resource) =>
        (env === undefined || resource.environment === env) && (layer === undefined || resource.layer === layer),
    )
    shell.out(json === true ? asJson({ resources: resources.map(dataOf) }) : asText(resources, shell.paint))
    return 0
  },
}

function dataOf(resource: Resource): object {
  const { id, engine, type, name, environment, layer, because } = resource
  return { id, address: addressOf(resource), engine, type, name, environment, layer, reason: because.reason }
}

function asText(resources: readonly Resource[], paint: Paint): string {
  const environments = [...new Set(resources.map(({ environment }) => environment))].sort()
  const sections = environments.flatMap((environment) =>
    layers.flatMap((layer) => {
      const here = resources.filter((resource) => resource.environment === environment && resource.layer === layer)
      if (here.length === 0) return []
      const title = environment === '' ? layer : `${environment}/${layer}`
      const width = Math.min(60, Math.max(...here.map((resource) => addressOf(resource).length)))
      const lines = here.map(
        (resource) => `  ${addressOf(resource).padEnd(width)}   ${paint.dim(resource.because.reason)}`,
      )
      return [[`${paint.bold(title)} (${here.length})`, ...lines].join('\n')]
    }),
  )
  return `${[...sections, `${resources.length} resources`].join('\n\n')}\n`
}
