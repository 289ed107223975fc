import { storesOf, type Environment, type ServiceResource, type StoreResource } from '#language/environment.ts'

/** What the services of an environment need of the cluster; known from the platform file alone. */

/** Whether a service is linked to a store that wants a password. */
export function readsSecrets(environment: Environment): boolean {
  return linkedStores(environment, environment.services).some(hasPassword)
}

/** Whether pods of a service are replaced when a password changes. */
export function restartsOnSecretChange(environment: Environment): boolean {
  const restarting = environment.services.filter(({ settings }) => settings.onSecretChange.value === 'restart')
  return linkedStores(environment, restarting).some(hasPassword)
}

/** Whether the edge sends requests to a service, for which the cluster makes a load balancer. */
export function needsLoadBalancer({ edge, services }: Pick<Environment, 'edge' | 'services'>): boolean {
  const names = new Set(services.map(({ name }) => name))
  return edge?.routes.some(({ to }) => names.has(to.to)) ?? false
}

function linkedStores(environment: Environment, services: readonly ServiceResource[]): readonly StoreResource[] {
  const used = new Set(services.flatMap(({ uses }) => uses.map(({ to }) => to)))
  return storesOf(environment).filter(({ name }) => used.has(name))
}

function hasPassword(store: StoreResource): boolean {
  return store.kind === 'postgres' || (store.kind === 'redis' && store.settings.auth.value)
}
