import type { Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import type { Resource } from '#graph/resource.ts'
import { permissionsOf, type Permission } from '#proofs/identity/permissions.ts'
import { textAt } from './at.ts'
import { drawingOf } from './element.ts'

/** What one role may do with one service of AWS. */
export interface Grant {
  readonly role: Resource
  /** As in the names of its actions: `ecr`, `secretsmanager`; of a policy that AWS keeps, the policy's name. */
  readonly service: string
  readonly actions: readonly string[]
  /** Resources of the graph that the statements name. */
  readonly targets: readonly Resource[]
  readonly evidence: readonly Evidence[]
}

/** Who may become a role. */
export interface Trust {
  readonly role: Resource
  readonly who: Holder
  readonly action: string
  readonly evidence: Evidence
}

export type Holder =
  /** A job of GitHub Actions, by the end of its subject: `ref:refs/heads/main`, `environment:demo`. */
  | { readonly kind: 'workflow'; readonly subject: string }
  | { readonly kind: 'service-account'; readonly namespace: string; readonly name: string }
  /** A service of AWS: `ec2.amazonaws.com`. */
  | { readonly kind: 'aws'; readonly service: string }
  | { readonly kind: 'other'; readonly name: string }

export interface Rights {
  readonly grants: readonly Grant[]
  readonly trusts: readonly Trust[]
}

/** Roles of a subject, who may become them, and what they may do; what is denied is not drawn. */
export function rightsOf(subject: Subject): Rights {
  const allowed = permissionsOf(subject).filter(({ effect }) => effect === 'allow')
  const roles = new Map(rolesIn(subject).map((role) => [textAt(role.args, 'name') ?? role.id, role]))
  const byName = targetsByName(subject)
  return {
    trusts: allowed.flatMap((permission) => trustsOf(permission, roles)),
    grants: grantsOf(allowed, roles, byName),
  }
}

function rolesIn({ graph }: Subject): readonly Resource[] {
  return graph.resources.filter(
    (resource) => drawingOf(resource)?.kind === 'role' && resource.terraform?.mode === 'managed',
  )
}

function trustsOf(permission: Permission, roles: ReadonlyMap<string, Resource>): readonly Trust[] {
  const { action, resource, evidence } = permission
  const role = roles.get(resource)
  if (role === undefined || !action.startsWith('sts:AssumeRole')) return []
  return holdersIn(permission).map((who) => ({ role, who, action: action.slice('sts:'.length), evidence }))
}

function holdersIn({ principal, condition }: Permission): readonly Holder[] {
  const account = /^serviceaccount (.+)\/(.+)$/.exec(principal)
  if (account !== null) return [{ kind: 'service-account', namespace: account[1] ?? '', name: account[2] ?? '' }]
  const [, service] = /^service (.+)$/.exec(principal) ?? []
  // Pod Identity says who it is in associations, which are trusts of their own.
  if (service === 'pods.eks.amazonaws.com') return []
  if (service !== undefined) return [{ kind: 'aws', service }]
  const subjects = [...condition.matchAll(/(?:system:serviceaccount|repo):[^\s]+/g)].map(([text]) => text)
  if (subjects.length === 0) return [{ kind: 'other', name: principal }]
  return subjects.map((text): Holder => {
    const [, namespace, name] = /^system:serviceaccount:(.+):(.+)$/.exec(text) ?? []
    if (namespace !== undefined && name !== undefined) return { kind: 'service-account', namespace, name }
    return { kind: 'workflow', subject: text.split(':').slice(2).join(':') }
  })
}

function grantsOf(
  allowed: readonly Permission[],
  roles: ReadonlyMap<string, Resource>,
  byName: ReadonlyMap<string, readonly Resource[]>,
): readonly Grant[] {
  const groups = new Map<string, Permission[]>()
  for (const permission of allowed) {
    if (!roles.has(permission.principal)) continue
    const key = `${permission.principal} ${serviceOf(permission.action)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [permission])
    else group.push(permission)
  }
  return [...groups.values()].flatMap((permissions): readonly Grant[] => {
    const [first] = permissions
    const role = first && roles.get(first.principal)
    if (first === undefined || role === undefined) return []
    const targets = [...new Set(permissions.map(({ resource }) => resource))].flatMap((arn) => targetsOf(arn, byName))
    const evidence = new Map(permissions.map((one) => [one.evidence.resource, one.evidence]))
    return [
      {
        role,
        service: serviceOf(first.action),
        actions: [...new Set(permissions.map(({ action }) => action.replace(/^.*:/, '')))],
        targets: [...new Set(targets)].filter(({ id }) => id !== role.id),
        evidence: [...evidence.values()],
      },
    ]
  })
}

function serviceOf(action: string): string {
  return action.startsWith('policy ') ? action.slice('policy '.length) : (action.split(':')[0] ?? action)
}

/** The name in an ARN, with the wildcards that a policy has for what AWS adds and for what is inside. */
function nameIn(arn: string): string {
  const own = arn.replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:/, '').replace(/(?:-\?{6}|:\*)$/, '')
  return own.replace(/^(?:secret|log-group|table|cluster|repository)[:/]/, '')
}

/** Resources that a pattern of a policy means; a pattern for everything means none in particular. */
function targetsOf(arn: string, byName: ReadonlyMap<string, readonly Resource[]>): readonly Resource[] {
  const name = nameIn(arn)
  const exact = byName.get(name) ?? byName.get(name.replace(/\/\*$/, ''))
  if (exact !== undefined) return exact
  const [prefix = '', ...rest] = name.split('*')
  if (rest.join('') !== '' || prefix.length < 4) return []
  return [...byName].flatMap(([known, resources]) => (known.startsWith(prefix) ? resources : []))
}

function targetsByName({ graph }: Subject): ReadonlyMap<string, readonly Resource[]> {
  const names = new Map<string, Resource[]>()
  for (const resource of graph.resources) {
    if (drawingOf(resource) === undefined || resource.terraform?.mode !== 'managed') continue
    const name = textAt(resource.args, 'name') ?? textAt(resource.args, 'bucket')
    if (name === undefined) continue
    const all = names.get(name)
    if (all === undefined) names.set(name, [resource])
    else all.push(resource)
  }
  return names
}

/** What actions do to content, in a word or two. */
export function verbsOf(actions: readonly string[]): string {
  const reads = actions.some((action) => /^(?:Get|BatchGet|BatchCheck|Describe|List|Download)/.test(action))
  const writes = actions.some((action) =>
    /^(?:Put|Create|Upload|Initiate|Complete|Update|Delete|Set|Terminate|Modify)/.test(action),
  )
  if (reads && writes) return 'reads, writes'
  return writes ? 'writes' : 'reads'
}

/** A few names, and how many more there are. */
export function someOf(names: readonly string[], limit = 2): string {
  const sorted = names.toSorted(compareText)
  if (sorted.length <= limit + 1) return sorted.join(', ')
  return `${sorted.slice(0, limit).join(', ')} and ${sorted.length - limit} more`
}
