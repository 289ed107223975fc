import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { secretNameOf } from '#capabilities/secret-names.ts'
import { call, decided, derive, json, setting, type Reference, type Setting } from '#graph/value.ts'
import type { Environment, PostgresResource, RedisResource } from '#language/environment.ts'

type SecretStore = PostgresResource | RedisResource

/** A generated password on its way into the store and into Secrets Manager, past the state. */
export interface Password {
  readonly secretName: Setting<string>
  readonly secret: Made<ResourceAttributes['aws_secretsmanager_secret']>
  /** The value itself: may stand in write-only arguments alone. */
  readonly value: Reference<string>
}

/** A secret in Secrets Manager, and a password that exists only while Terraform applies. */
export function makePassword(make: Maker, environment: Environment, store: SecretStore): Password {
  const secretName = secretNameOf(environment, store)
  const secret = make.resource(
    'aws_secretsmanager_secret',
    store.id,
    {
      name: secretName,
      description: `How services of ${environment.platform} reach ${store.name}`,
      recovery_window_in_days: recoveryOf(store),
    },
    `Credentials of ${store.name}; the value is written once and never read back by Terraform`,
  )
  const value = make.local(
    `${store.id}_password`,
    call('join', '-', [call('uuid'), call('uuid')]),
    `Password of ${store.name}: 244 random bits, unknown in a plan, and kept only by what it is handed to`,
  )
  return { secretName, secret, value }
}

/** A store that may be destroyed may also be made again the same day, under the same secret name. */
function recoveryOf(store: SecretStore): Setting<number> {
  if (store.kind === 'postgres') return derive(store.settings.deletionProtection, (protects) => (protects ? 7 : 0))
  return decided(0, 'the password of a cache is made again with the cache')
}

/** Writes what a service needs to connect as one JSON document, in a write-only argument. */
export function storeConnection(
  make: Maker,
  store: SecretStore,
  password: Password,
  connection: Readonly<Record<string, unknown>>,
): Made<ResourceAttributes['aws_secretsmanager_secret_version']> {
  return make.resource(
    'aws_secretsmanager_secret_version',
    store.id,
    {
      secret_id: password.secret.get('id'),
      secret_string_wo: json(connection),
      secret_string_wo_version: setting(store.settings.secret.version.value, store.settings.secret.version.origin),
    },
    `Host, port and password of ${store.name} together. Raise secret.version in the platform file to change the password in both places, or when an apply stopped between them`,
  )
}
