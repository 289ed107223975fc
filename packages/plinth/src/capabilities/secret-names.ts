import { decided, type Setting } from '#graph/value.ts'
import type { Environment, PostgresResource, RedisResource } from '#language/environment.ts'

type SecretStore = PostgresResource | RedisResource

/** Name of a store's secret: as written, or `<platform>/<environment>/<resource>`. */
export function secretNameOf(environment: Environment, store: SecretStore): Setting<string> {
  return (
    store.settings.secret.name ??
    decided(
      `${environment.platform}/${environment.name}/${store.slug}`,
      'secret names are unique in an account and region',
    )
  )
}

/** Names of every secret of an environment, sorted by store. */
export function secretNamesOf(environment: Environment): readonly string[] {
  return [...environment.postgres, ...environment.redis].map((store) => secretNameOf(environment, store).value)
}
