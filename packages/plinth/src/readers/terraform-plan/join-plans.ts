import type { Subject } from '#answers/subject.ts'
import { graphOf } from '#graph/graph.ts'
import { addressOf, type Layer, type Resource } from '#graph/resource.ts'
import { linkModules } from '#outputs/terraform/linking.ts'
import { referenceWriter } from '#outputs/terraform/reference.ts'
import { comparePlan, type Comparison } from './compare.ts'
import { readPlan } from './read-plan.ts'
import type { PlannedResource } from './planned-resource.ts'
import { resourcesOfPlans } from './workspace.ts'

/** A plan and the name that messages call it. */
export interface NamedPlan {
  readonly name: string
  readonly json: unknown
}

export interface Joined {
  readonly subjects: readonly Subject[]
  /** Why the plans do not belong to the platform. */
  readonly problem: string | undefined
}

/** A root module that the platform emits. */
interface Module {
  readonly environment: string
  readonly layer: Layer
  readonly resources: readonly Resource[]
  readonly compare: (planned: readonly PlannedResource[]) => Comparison
}

/** A plan, the root module that it plans, and where the two disagree. */
interface Match extends NamedPlan {
  readonly module: Module
  readonly comparison: Comparison
}

/**
 * The subjects of a platform, with what plans say in the place of what the platform file says of the same resources. An
 * argument on which both agree keeps the form of the platform file, with its reason and its references; where they
 * disagree, the plan is right. What the provider chooses for arguments that are left out is not taken over, as it is not
 * compared: the platform file does not have it either.
 */
export function joinPlans(subjects: readonly Subject[], plans: readonly NamedPlan[]): Joined {
  const modules = subjects.flatMap(modulesOf)
  const matches: Match[] = []
  for (const plan of plans) {
    const { resources: planned, problem } = readPlan(plan.json)
    if (problem !== undefined) return { subjects, problem: `${plan.name}: ${problem}` }
    const found = moduleOf(planned, modules)
    if (found === undefined) return { subjects, problem: strangerProblem(plan.name, modules) }
    const twin = matches.find(({ module }) => module === found.module)
    if (twin !== undefined) return { subjects, problem: twinProblem(twin.name, plan.name, found.module) }
    matches.push({ ...plan, ...found })
  }
  return { subjects: subjects.map((subject) => joined(subject, matches)), problem: undefined }
}

function strangerProblem(name: string, modules: readonly Module[]): string {
  const known = modules.map(({ environment, layer }) => `${environment}/${layer}`).join(', ')
  return `${name} plans none of the root modules of this platform (${known}); without the platform file it can be asked about alone`
}

function twinProblem(one: string, other: string, { environment, layer }: Module): string {
  return `${one} and ${other} are both plans of ${environment}/${layer}; name one of them`
}

function modulesOf({ graph, environment }: Subject): readonly Module[] {
  const terraform = graph.resources.filter(({ engine }) => engine === 'terraform')
  const links = linkModules(terraform)
  const layers = [...new Set(terraform.filter((each) => each.environment === environment).map(({ layer }) => layer))]
  return layers.map((layer) => {
    const write = referenceWriter({ environment, layer }, links)
    const resources = terraform.filter((each) => each.environment === environment && each.layer === layer)
    // A plan names what a function is given, not what is taken from its result.
    const written = (reference: Parameters<typeof write>[0]): string =>
      write(reference).replace(/^.*tolist\(([^)]*)\).*$/, '$1')
    const compare = (planned: readonly PlannedResource[]): Comparison =>
      comparePlan(resources, planned, { written, isStandIn: () => false })
    return { environment, layer, resources, compare }
  })
}

/** The root module that a plan disagrees with least; undefined when most of what it plans is in none. */
function moduleOf(
  planned: readonly PlannedResource[],
  modules: readonly Module[],
): Pick<Match, 'module' | 'comparison'> | undefined {
  const managed = planned.filter(({ mode }) => mode === 'managed').map(({ address }) => address)
  const possible = modules.filter(({ resources }) => {
    const own = new Set(resources.map(addressOf))
    const shared = managed.filter((address) => own.has(address)).length
    return shared > 0 && shared * 2 >= managed.length
  })
  const compared = possible.map((module) => ({ module, comparison: module.compare(planned) }))
  return compared.toSorted((a, b) => a.comparison.differences.length - b.comparison.differences.length)[0]
}

function joined(subject: Subject, matches: readonly Match[]): Subject {
  const own = matches.filter(({ module }) => module.environment === subject.environment)
  if (own.length === 0) return subject
  const planned = resourcesOfPlans(
    own.map(({ json, module: { environment, layer } }) => ({ json, environment, layer })),
  ).resources
  const byId = new Map(planned.map((resource) => [resource.id, resource]))
  const disagreements = new Map(own.map(({ module, comparison }) => [module.layer, argumentsIn(comparison)]))
  const kept = subject.graph.resources.flatMap((resource) => {
    const differing = resource.environment === subject.environment && disagreements.get(resource.layer)
    if (!differing || !isPlanned(resource)) return resource
    const theirs = byId.get(resource.id)
    return theirs === undefined ? [] : withArguments(resource, theirs, differing.get(addressOf(resource)))
  })
  const known = new Set(kept.map(({ id }) => id))
  const added = planned.filter(({ id, type }) => !known.has(id) && type !== 'terraform_remote_state')
  return { ...subject, graph: graphOf([...kept, ...added]) }
}

/** Locals, outputs and ephemeral values are not in plans. */
function isPlanned({ engine, terraform }: Resource): boolean {
  const mode = terraform?.mode ?? 'managed'
  return engine === 'terraform' && (mode === 'managed' || mode === 'data')
}

/** Names of the arguments that differ, by address. */
function argumentsIn({ differences }: Comparison): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { address, path } of differences) {
    found.set(address, (found.get(address) ?? new Set()).add(path.split('.')[0] ?? ''))
  }
  return found
}

function withArguments(ours: Resource, theirs: Resource, differing: ReadonlySet<string> | undefined): Resource {
  if (differing === undefined) return ours
  const kept = Object.entries(ours.args).filter(([name]) => !differing.has(name))
  const taken = Object.entries(theirs.args).filter(([name]) => differing.has(name))
  const origins = [...ours.origins].filter(([path]) => !differing.has(path.split('.')[0] ?? ''))
  return { ...ours, args: Object.fromEntries([...kept, ...taken]), origins: new Map(origins) }
}
