import { registry } from '#aws/facets/registry.gen.ts'
import type { Holding } from '#aws/facets/holds.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import type { Resource } from '#graph/resource.ts'
import { kubernetesHolds } from '#kubernetes/holds.ts'
import type { Force, Loss, ResourceChange } from './change.ts'
import { addressIn } from './id-parts.ts'

/** What may be lost on purpose: addresses, with or without environment and layer, or names of the platform file. */
export interface Allowed {
  readonly replace: readonly string[]
  readonly destroy: readonly string[]
}

export const nothingAllowed: Allowed = { replace: [], destroy: [] }

/** What is kept in a resource; undefined when nothing is lost with it. */
export function holdsOf(resource: Resource): Holding | undefined {
  if (resource.engine === 'kubernetes') return kubernetesHolds(resource.type)
  if (resource.engine !== 'terraform' || (resource.terraform?.mode ?? 'managed') !== 'managed') return undefined
  const holding = registry.get(resource.type)?.holds?.(resource)
  if (holding === undefined || resource.terraform?.preventDestroy !== true) return holding
  const refusal = 'Terraform refuses, because of prevent_destroy'
  return { ...holding, protection: holding.protection === undefined ? refusal : `${refusal}; ${holding.protection}` }
}

/** Data that goes with resources that are made again, destroyed, or forgotten under their old address. */
export function lossesOf(resources: readonly ResourceChange[], allowed: Allowed): readonly Loss[] {
  return resources.flatMap((change) => lossOf(change, allowed) ?? []).toSorted((a, b) => compareText(a.id, b.id))
}

function lossOf(change: ResourceChange, allowed: Allowed): Loss | undefined {
  const { holds, id, address, belongsTo, forcedBy, path } = change
  if (holds === undefined) return undefined
  const kind = lossKind(change)
  if (kind === undefined) return undefined
  const certain = kind !== 'replaced' || forcedBy.some(({ certainty }) => certainty === 'does')
  return {
    ...{ kind, id, address, belongsTo, path },
    what: holds.what,
    lost: holds.protection === undefined ? holds.lost : `${holds.lost} (${holds.protection})`,
    forcedBy: [...new Set(forcedBy.map(({ argument }) => argument))],
    certainty: certain ? 'does' : 'may',
    remedy: remedyOf(kind, change),
    allowed: isNamed(change, kind === 'destroyed' ? allowed.destroy : allowed.replace),
  }
}

function lossKind({ kind, forcedBy, engine }: ResourceChange): Loss['kind'] | undefined {
  if (kind === 'destroyed' || kind === 'replaced') return kind
  // Terraform knows a resource by its address alone; Kubernetes by kind and name, which a move does not change.
  if (kind === 'moved') return engine === 'terraform' ? kind : undefined
  return kind === 'changed' && forcedBy.some(isDoubtful) ? 'replaced' : undefined
}

function isDoubtful({ certainty }: Force): boolean {
  return certainty === 'may' || certainty === 'unknown'
}

function remedyOf(kind: Loss['kind'], { id, from = '', address, forcedBy }: ResourceChange): string {
  if (kind === 'moved')
    return `before the apply, run \`terraform state mv '${addressIn(from)}' '${addressIn(id)}'\`${isSameModule(from, id) ? '' : ', with -state and -state-out for the two modules'}`
  if (kind === 'destroyed') return `keep it in the platform file, or allow it: --allow-destroy ${address}`
  const undo = forcedBy.map(({ argument }) => argument).join(', ')
  return `leave ${undo} as it was; or make a new one beside it, move the data and then remove the old one; or allow it: --allow-replace ${address}`
}

function isSameModule(from: string, to: string): boolean {
  return from.slice(0, -addressIn(from).length) === to.slice(0, -addressIn(to).length)
}

/** Whether someone named this resource: by id, by `services/aws_db_instance.database`, by address, or by `database`. */
function isNamed({ id, from, address, layer, belongsTo }: ResourceChange, names: readonly string[]): boolean {
  const known = [id, from, address, `${layer}/${address}`, belongsTo]
  return names.some((name) => known.includes(name))
}
