import type { Layer } from '#graph/resource.ts'
import { Instances } from './instances.ts'
import type { PlanJson } from './plan-format.ts'
import type { PlannedResource } from './planned-resource.ts'
import { Resolver, remoteOutputOf, type FindRemote } from './resolve-reference.ts'

/** A plan of one root module, and where its resources stand in the graph. */
export interface PlanInput {
  /** What `terraform show -json` printed. */
  readonly json: unknown
  readonly environment: string
  readonly layer: Layer
  /** The part of ids between environment and address, unique among the plans; the layer when left out. */
  readonly step?: string
}

/** A plan that was read. */
export interface Root {
  readonly input: PlanInput
  readonly key: string
  readonly json: PlanJson
  readonly planned: readonly PlannedResource[]
  readonly instances: Instances
  readonly resolver: Resolver
}

/** `roots` fills up while plans are read; references are followed when all of them are there. */
export function rootOf(input: PlanInput, planned: readonly PlannedResource[], roots: readonly Root[]): Root {
  const key = [input.environment, input.step ?? input.layer].filter((part) => part !== '').join('/')
  const json = input.json as PlanJson
  const findRemote = remoteFinder(key, planned, roots)
  return { input, key, json, planned, instances: new Instances(planned), resolver: new Resolver(key, json, findRemote) }
}

/** Finds the plan whose state a data source reads: the one that has every output that is read of it. */
function remoteFinder(reader: string, planned: readonly PlannedResource[], roots: readonly Root[]): FindRemote {
  let read: ReadonlyMap<string, ReadonlySet<string>> | undefined
  const found = new Map<string, Root | undefined>()
  return ({ state }) => {
    read ??= outputsRead(planned)
    if (!found.has(state)) found.set(state, rootWithOutputs(state, read.get(state) ?? new Set(), reader, roots))
    const root = found.get(state)
    return root && { root: root.key, resolver: root.resolver }
  }
}

function outputsRead(planned: readonly PlannedResource[]): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>()
  for (const { configured } of planned) {
    for (const reference of [...configured.values()].flatMap(({ references }) => references)) {
      const remote = remoteOutputOf(reference)
      if (remote === undefined) continue
      read.set(remote.state, (read.get(remote.state) ?? new Set()).add(remote.output))
    }
  }
  return read
}

/** Of several that have the outputs: the one whose name is that of the data source, `network`, in the reader's place. */
function rootWithOutputs(
  state: string,
  outputs: ReadonlySet<string>,
  reader: string,
  roots: readonly Root[],
): Root | undefined {
  const fitting = roots.filter(({ key, json }) => {
    const known = json.configuration?.root_module?.outputs ?? {}
    return key !== reader && [...outputs].every((output) => Object.hasOwn(known, output))
  })
  const name = state.split('.').at(-1) ?? ''
  const called = fitting.filter(({ key }) => key.split('/').at(-1) === name)
  const near = called.filter(({ key }) => key.split('/')[0] === reader.split('/')[0])
  return [near, called, fitting].find((some) => some.length === 1)?.[0]
}
