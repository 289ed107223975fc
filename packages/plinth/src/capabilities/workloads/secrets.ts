import type { Door } from '#capabilities/door.ts'
import type { Maker } from '#capabilities/maker.ts'
import { inWave } from '#capabilities/sync-waves.ts'
import type { Resource } from '#graph/resource.ts'
import { decided } from '#graph/value.ts'
import { metadataOf, secretNameFor, type Workload } from './workload.ts'

/** Name of the secret store of the namespace. */
export const secretStore = 'secrets-manager'

/** What a service needs to reach its stores, kept up to date from Secrets Manager. */
export function makeSecrets(make: Maker, workload: Workload): readonly Resource[] {
  return workload.grants.doors.flatMap((door) =>
    door.secret === undefined ? [] : [makeExternalSecret(make, workload, door, door.secret)],
  )
}

function makeExternalSecret(
  make: Maker,
  workload: Workload,
  { store }: Door,
  secret: NonNullable<Door['secret']>,
): Resource {
  const { service } = workload
  const name = secretNameFor(workload, store)
  const link = service.uses.find(({ to }) => to === store.name)
  return make.in({ path: link?.path ?? service.path }).object(
    'ExternalSecret',
    {
      metadata: { ...metadataOf(workload, name), annotations: inWave('secrets') },
      spec: {
        refreshInterval: decided('1h', 'a rotated password is known an hour later; each read costs'),
        secretStoreRef: { kind: 'SecretStore', name: secretStore },
        target: {
          name,
          creationPolicy: decided('Owner' as const, 'the Secret goes when the link goes'),
          template: {
            data: Object.fromEntries(Object.entries(secret.variables).sort(([a], [b]) => (a < b ? -1 : 1))),
          },
        },
        dataFrom: [{ extract: { key: secret.name } }],
      },
    },
    `How ${service.name} reaches ${store.name}; nothing else of the secret comes into the cluster`,
  )
}
