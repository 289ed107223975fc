import type { ServicePlan, Variable } from './local-plan.ts'

/** How a store is reached here. */
export interface Credentials {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password: string
  readonly dbname: string
}

/** What stands for names that only a cluster knows. */
export interface Addresses {
  /** By the name of the store; a store that does not run is not there. */
  readonly stores: ReadonlyMap<string, Credentials>
  /** Host and port by the name of a service; empty where the names of the cluster are known. */
  readonly services: ReadonlyMap<string, { readonly host: string; readonly port: number }>
}

/** The environment of a replica from its variables. Those of a store that does not run are left out. */
export function fillIn(
  variables: readonly Variable[],
  addresses: Addresses,
  services: readonly ServicePlan[],
): Readonly<Record<string, string>> {
  const filled = variables.flatMap((variable): readonly (readonly [string, string])[] => {
    if (variable.from === 'value') return [[variable.name, withAddresses(variable.value, addresses, services)]]
    const credentials = addresses.stores.get(variable.store)
    return credentials === undefined
      ? []
      : [[variable.name, fillTemplate(variable.template, { ...variable.known, ...textsOf(credentials) })]]
  })
  return Object.fromEntries(filled)
}

function textsOf(credentials: Credentials): Readonly<Record<string, string>> {
  return { ...credentials, port: String(credentials.port) }
}

/** Templates of the External Secrets Operator, as far as the compiler writes them. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/{{\s*\.(\w+)\s*(\|\s*urlquery\s*)?}}/g, (_, key: string, encode: string | undefined) => {
    const value = values[key] ?? ''
    return encode === undefined ? value : encodeURIComponent(value)
  })
}

/** A value with the names of Services replaced by addresses: `http://backend.shop.svc.cluster.local/v1`. */
function withAddresses(value: string, { services: known }: Addresses, services: readonly ServicePlan[]): string {
  return services.reduce((text, { name, host, servicePort }) => {
    const address = known.get(name)
    if (address === undefined || !text.includes(host)) return text
    const { host: local, port } = address
    return text.replaceAll(`${host}:${servicePort}`, `${local}:${port}`).replaceAll(host, `${local}:${port}`)
  }, value)
}
