import type { Subject } from '#answers/subject.ts'
import { knownAttribute } from '#aws/facets/known.ts'
import type { NetworkPart, Target, Written } from '#aws/facets/network.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import type { Resource } from '#graph/resource.ts'
import type { Evidence } from '#answers/answer.ts'
import { evidenceOf } from '../evidence.ts'

/** A part of the network and the resource that says it. */
export interface Said<P extends NetworkPart = NetworkPart> {
  readonly part: P
  readonly resource: Resource
  readonly evidence: (argument?: string) => Evidence
}

type PartOf<Name extends NetworkPart['part']> = Extract<NetworkPart, { readonly part: Name }>

/** Finds parts by what they are, and what arguments point to. */
export interface Lookup {
  readonly subject: Subject
  readonly all: <Name extends NetworkPart['part']>(name: Name) => readonly Said<PartOf<Name>>[]
  /** Text of a value where it is known before apply. */
  readonly text: (value: Written) => string | undefined
  /** The node of the network that a target is: an id of the graph, or a literal id of something outside. */
  readonly id: (target: Target) => string | undefined
  /** The same for arguments that take a name: subnet groups, clusters, launch templates. */
  readonly named: (target: Target, name: NetworkPart['part']) => string | undefined
  readonly resource: (id: string) => Resource | undefined
}

export function lookupOf(subject: Subject): Lookup {
  const parts = new Map<string, Said[]>()
  for (const resource of subject.graph.resources) {
    if (resource.engine !== 'terraform') continue
    const evidence = (argument?: string): Evidence => evidenceOf(resource, argument === '' ? undefined : argument)
    for (const part of registry.get(resource.type)?.network?.(resource) ?? []) {
      const group = parts.get(part.part)
      if (group === undefined) parts.set(part.part, [{ part, resource, evidence }])
      else group.push({ part, resource, evidence })
    }
  }
  const literals = literalIds(subject)
  const names = namesByPart(parts)
  const byId = subject.graph.byId
  return {
    subject,
    // The map is filled by the name of the part, so the cast says what the key says.
    all: (name) => (parts.get(name) ?? []) as never,
    text: (value) => textOf(value, subject),
    id: (target) => {
      if (target.kind === 'unknown') return undefined
      return target.kind === 'outside' ? (literals.get(target.id) ?? target.id) : target.id
    },
    named: (target, name) => {
      if (target.kind === 'unknown') return undefined
      if (target.kind === 'outside') return names.get(`${name} ${target.id}`) ?? literals.get(target.id) ?? target.id
      return target.id
    },
    resource: (id) => byId.get(id.split('#')[0] ?? id),
  }
}

function textOf(value: Written, { graph, place }: Subject): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  const resource = graph.byId.get(value.target)
  if (resource === undefined) return undefined
  const known = knownAttribute(resource, value.attribute, place) ?? resource.args[value.attribute]
  return typeof known === 'string' ? known : undefined
}

/** Ids that resources of a plan have already, so that text leads to them too. */
function literalIds({ graph }: Subject): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { id, args } of graph.resources) {
    for (const [name, value] of Object.entries(args)) {
      if (typeof value !== 'string') continue
      if (name === 'id' && /^[a-z]+-[\da-f]{8,}$/.test(value)) found.set(value, id)
      else if (/^(default|association_default|primary)_\w+_id$/.test(name)) found.set(value, `${id}#${name}`)
    }
  }
  return found
}

/** Names that are written, by the part that others look for. */
function namesByPart(parts: ReadonlyMap<string, readonly Said[]>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [part, said] of parts) {
    for (const { resource } of said) {
      for (const name of [resource.args.name, resource.args.cluster_identifier]) {
        if (typeof name === 'string') found.set(`${part} ${name}`, resource.id)
      }
    }
  }
  return found
}
