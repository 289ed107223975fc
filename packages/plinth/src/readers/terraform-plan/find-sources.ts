import type { Reference } from '#graph/value.ts'
import { modulePathOf } from './addresses.ts'
import type { PlannedResource } from './planned-resource.ts'
import type { RemoteOutput, ResolvedReference } from './resolve-reference.ts'
import type { Root } from './root.ts'
import type { FindSources, Source } from './source.ts'

/** What plans know by name. */
export interface Names {
  readonly byName: ReadonlyMap<string, Reference>
}

/** Ids and ARNs that the plans know, each with the resource that has it. */
export function resourcesByName(roots: readonly Root[]): Names {
  const byName = new Map<string, Reference>()
  const twice = new Set<string>()
  for (const { key, planned } of roots) {
    for (const { address, values, mode } of planned) {
      for (const attribute of ['id', 'arn']) {
        const value = values[attribute]
        if (typeof value !== 'string') continue
        // What is made here is meant before what is only looked up.
        if (byName.has(value) && mode === 'data') continue
        if (byName.has(value)) twice.add(value)
        byName.set(value, { $: 'reference', target: `${key}/${address}`, attribute })
      }
    }
  }
  for (const value of twice) byName.delete(value)
  return { byName }
}

/** Where the arguments of one resource may come from. */
export function sourcesFor(
  reader: PlannedResource,
  root: Root,
  roots: ReadonlyMap<string, Root>,
  { byName }: Names,
): FindSources {
  const place = { modulePath: modulePathOf(reader.module), forEach: reader.forEach }
  return {
    of: (path, references) => {
      const { found, complete, byIndex } = root.resolver.resolveAll(place, references)
      const states = found.flatMap(({ through }) => stateValues(through, root))
      const all = found.flatMap((each) => {
        const sources = sourcesOf(each, { reader, path, byIndex, roots })
        const isWholeOutput =
          sources.length === 1 && found.filter(({ through }) => through === each.through).length === 1
        return isWholeOutput ? sources.map((source) => throughState(source, stateValues(each.through, root))) : sources
      })
      return { all, complete, states }
    },
    named: (value) => {
      const reference = byName.get(value)
      return reference?.target === `${root.key}/${reader.address}` ? undefined : reference
    },
    onlyNew: (type) => {
      const [only, ...more] = root.instances.ofType(type)
      if (only === undefined || more.length > 0 || !only.unknown.includes('id')) return undefined
      return { $: 'reference', target: `${root.key}/${only.address}`, attribute: 'id' }
    },
  }
}

interface Use {
  readonly reader: PlannedResource
  readonly path: string
  readonly byIndex: boolean
  readonly roots: ReadonlyMap<string, Root>
}

function sourcesOf(called: ResolvedReference, { reader, path, byIndex, roots }: Use): readonly Source[] {
  const root = roots.get(called.root)
  if (root === undefined) return []
  const all = root.instances.of(called)
  const index = called.index ?? (byIndex || called.attribute !== '' ? reader.index : undefined)
  const chosen = index === undefined ? undefined : root.instances.at(called, index)
  const instances = chosen === undefined ? all : [chosen]
  const attribute = called.attribute === '' ? attributeOfAll(path) : called.attribute
  if (attribute === undefined) return []
  return instances.map(({ address, type, values }) => ({
    reference: { $: 'reference', target: `${called.root}/${address}`, attribute },
    type,
    value: values[attribute],
  }))
}

/** What an attribute that a plan does not name likely is: `subnet_ids` are ids. */
function attributeOfAll(path: string): 'id' | 'arn' {
  return /(?:^|[._])arns?(?:\.\d+)?$/.test(path) ? 'arn' : 'id'
}

/** The value that the reader's plan found in the state of another root module. */
function stateValues(through: RemoteOutput | undefined, { planned }: Root): readonly unknown[] {
  if (through === undefined) return []
  const outputs = planned.find(({ address }) => address === through.state)?.values.outputs
  const value = (outputs as Readonly<Record<string, unknown>> | undefined)?.[through.output]
  return value === undefined ? [] : [value]
}

/** What the other plan is still to make has, for the reader, the value that the state had. */
function throughState(source: Source, [state]: readonly unknown[]): Source {
  return source.value === undefined && state !== undefined ? { ...source, value: state } : source
}
