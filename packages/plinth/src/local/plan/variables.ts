import type { Subject } from '#answers/subject.ts'
import { textAt as argument } from '#aws/arguments.ts'
import type { Resource } from '#graph/resource.ts'
import { at, labelsAt, listAt, textAt } from '#outputs/diagrams/read/at.ts'
import { nameOf } from '#outputs/diagrams/read/element.ts'
import { becauseOf } from './because.ts'
import type { Variable } from './local-plan.ts'
import { followed, plainArguments } from './plain-arguments.ts'
import { documentOf, managed, storeBehind } from './stores.ts'

/** Keys of the Secrets of a cluster, each with the variable that it becomes, by `namespace/secret key`. */
export type SecretKeys = ReadonlyMap<string, Omit<Extract<Variable, { from: 'store' }>, 'name'>>

/** Follows every ExternalSecret to the store whose credentials it carries. */
export function secretKeysOf(subject: Subject): SecretKeys {
  const stores = storesBySecret(subject)
  const keys = new Map<string, Omit<Extract<Variable, { from: 'store' }>, 'name'>>()
  for (const secret of subject.graph.resources.filter(({ type }) => type.endsWith('/ExternalSecret'))) {
    const plain = plainArguments(secret, subject)
    const source = listAt(plain, 'spec.dataFrom').map((from) => textAt(from, 'extract.key'))[0]
    const behind = stores.get(source ?? '')
    if (behind === undefined) continue
    const owner = `${textAt(plain, 'metadata.namespace') ?? ''}/${textAt(plain, 'spec.target.name') ?? ''}`
    for (const [key, template] of Object.entries(labelsAt(plain, 'spec.target.template.data'))) {
      const because = becauseOf(secret, `spec.target.template.data.${key}`)
      keys.set(`${owner} ${key}`, { from: 'store', template: withoutTls(template), ...behind, because })
    }
  }
  return keys
}

interface Behind {
  readonly store: string
  readonly known: Readonly<Record<string, string>>
}

/** Name in Secrets Manager to the store, and what its document holds besides references. */
function storesBySecret(subject: Subject): ReadonlyMap<string, Behind> {
  return new Map(
    managed(subject, 'aws_secretsmanager_secret_version').flatMap(({ args }) => {
      const secret = followed(args['secret_id'], subject)
      const store = storeBehind(args, subject)
      const name = secret && argument(secret.args, 'name')
      if (name === undefined || store === undefined) return []
      const known = Object.entries(documentOf(args)).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[key, String(value)] as const] : [],
      )
      return [[name, { store: nameOf(store), known: Object.fromEntries(known) }] as const]
    }),
  )
}

/** Stores on this machine listen on a network that nobody else is on, and without TLS. */
function withoutTls(template: string): string {
  return template.replace('sslmode=require', 'sslmode=disable').replace(/^rediss:/, 'redis:')
}

/** Environment of the container of a Deployment, in its order. A key of a Secret that no store stands behind is left out. */
export function variablesOf(deployment: Resource, keys: SecretKeys, subject: Subject): readonly Variable[] {
  const plain = plainArguments(deployment, subject)
  const namespace = textAt(plain, 'metadata.namespace') ?? ''
  const container = 'spec.template.spec.containers.0.env'
  return listAt(plain, container).flatMap((entry, i): readonly Variable[] => {
    const name = textAt(entry, 'name') ?? ''
    const value = at(entry, 'value')
    const because = becauseOf(deployment, `${container}.${i}.value`)
    if (typeof value === 'string') return [{ from: 'value', name, value: asWritten(value), because }]
    const secret = textAt(entry, 'valueFrom.secretKeyRef.name') ?? ''
    const key = textAt(entry, 'valueFrom.secretKeyRef.key') ?? ''
    const found = keys.get(`${namespace}/${secret} ${key}`)
    return found === undefined ? [] : [{ ...found, name }]
  })
}

/** The kubelet reads `$$(NAME)` as the text `$(NAME)`. */
function asWritten(value: string): string {
  return value.replaceAll('$$(', '$(')
}
