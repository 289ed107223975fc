import { stepAndAddress } from '#answers/addresses.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { layers, type Resource } from '#graph/resource.ts'
import { nearest } from '#language/nearest.ts'
import { openSubjects } from '../open-subjects.ts'
import { withPlans, type PlanOptions } from '../plan-option.ts'
import { asJson, refuse } from '../report.ts'
import type { Paint } from '../shell.ts'
import type { Verb } from '../verb.ts'

interface ListOptions extends PlanOptions {
  readonly layer?: string
}

export const list: Verb<ListOptions> = {
  name: 'list',
  summary: 'list what is emitted, by environment and layer, each with the reason that it exists',
  examples: [
    ['plinth list', 'everything'],
    ['plinth list --env demo --layer services', 'one layer of one environment'],
    ['plinth list --plan plan.json', 'what a Terraform plan of any project makes'],
    ['plinth list --json', 'for a program'],
  ],
  shape: (command) =>
    withPlans(
      command.argument('[file]', 'platform file').option('--layer <layer>', `only this layer: ${layers.join(', ')}`),
    ),
  run: async (shell, options, file) => {
    const { json, env, layer } = options
    if (layer !== undefined && !layers.some((known) => known === layer)) {
      const meant = nearest(layer, layers)
      shell.err(`error: there is no layer '${layer}'.${meant === undefined ? '' : ` Did you mean '${meant}'?`}\n`)
      return 2
    }
    const opened = await openSubjects(file, options, shell)
    if ('reason' in opened) return await refuse(opened, json, shell)
    const all = new Map(opened.subjects.flatMap(({ graph }) => graph.resources.map((each) => [each.id, each])))
    const resources = [...all.values()].filter(
      (resource) =>
        (env === undefined || resource.environment === env) && (layer === undefined || resource.layer === layer),
    )
    shell.out(json === true ? asJson({ resources: resources.map(dataOf) }) : asText(resources, shell.paint))
    return 0
  },
}

function dataOf(resource: Resource): object {
  const { id, engine, type, name, environment, layer, because } = resource
  return {
    id,
    address: stepAndAddress(resource).address,
    engine,
    type,
    name,
    environment,
    layer,
    reason: because.reason,
  }
}

function asText(resources: readonly Resource[], paint: Paint): string {
  const sections = new Map<string, Resource[]>()
  for (const resource of resources.toSorted(inOrder)) {
    const title = [resource.environment, stepAndAddress(resource).step].filter((part) => part !== '').join('/')
    const section = sections.get(title)
    if (section === undefined) sections.set(title, [resource])
    else section.push(resource)
  }
  const printed = [...sections].map(([title, here]) => sectionOf(title, here, paint))
  return `${[...printed, `${resources.length} resources`].join('\n\n')}\n`
}

/** By environment, in the order of apply, by address. */
function inOrder(a: Resource, b: Resource): number {
  const byLayer = layers.indexOf(a.layer) - layers.indexOf(b.layer)
  return compareText(a.environment, b.environment) || byLayer || compareText(a.id, b.id)
}

function sectionOf(title: string, resources: readonly Resource[], paint: Paint): string {
  const rows = resources.map((resource) => [stepAndAddress(resource).address, resource.because.reason] as const)
  const width = Math.min(60, Math.max(...rows.map(([address]) => address.length)))
  const lines = rows.map(([address, reason]) => `  ${address.padEnd(width)}   ${paint.dim(reason)}`)
  return [`${paint.bold(title)} (${resources.length})`, ...lines].join('\n')
}
