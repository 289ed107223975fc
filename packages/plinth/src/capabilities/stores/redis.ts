import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Door } from '#capabilities/door.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { fullName } from '#capabilities/naming.ts'
import { cachePort } from '#facts/engines.ts'
import { decided, derive, type Setting } from '#graph/value.ts'
import type { Environment, RedisResource } from '#language/environment.ts'
import { environmentVariable, shorten } from '#language/names.ts'
import { makeStoreGroup, type Ground, type StoreGroup } from './ground.ts'
import { makePassword, storeConnection, type Password } from './secret.ts'

const port = cachePort

/** A Redis-compatible cache on ElastiCache with its network group and its secret. */
export function makeRedis(make: Maker, environment: Environment, ground: Ground, cache: RedisResource): Door {
  const { settings } = cache
  const group = makeStoreGroup(make, environment, ground, cache)
  const replication = makeReplicationGroup(make, environment, ground, cache, group)
  const secrets = make.in({ file: 'secrets' })
  const password = settings.auth.value ? makePassword(secrets, environment, cache) : undefined
  if (password !== undefined) {
    const version = storeConnection(secrets, cache, password, {
      host: replication.get('primary_endpoint_address'),
      port,
      password: password.value,
    })
    setAuthToken(make, environment, { cache, replication, version, password })
  }
  const prefix = environmentVariable(cache.slug)
  const scheme = settings.tls.value ? 'rediss' : 'redis'
  return {
    store: cache,
    network: { port, group, ranges: ground.subnets.private.map((subnet) => subnet.cidr) },
    ...(password !== undefined && {
      secret: {
        name: password.secretName,
        made: password.secret,
        variables: {
          [`${prefix}_URL`]: `${scheme}://{{ .host }}:{{ .port }}`,
          [`${prefix}_PASSWORD`]: '{{ .password }}',
        },
      },
    }),
    variables: {},
    statements: [],
  }
}

type Replication = Made<ResourceAttributes['aws_elasticache_replication_group']>

function makeReplicationGroup(
  make: Maker,
  environment: Environment,
  ground: Ground,
  cache: RedisResource,
  group: StoreGroup,
): Replication {
  const { settings } = cache
  const name = fullName(environment, cache.slug)
  const subnets = make.resource(
    'aws_elasticache_subnet_group',
    cache.id,
    { name, subnet_ids: ground.subnets.private.map((subnet) => subnet.made.get('id')) },
    'Beside the nodes: every read of a page passes here',
  )
  const copies = derive(settings.replicas, (replicas) => replicas > 0)
  return make.resource(
    'aws_elasticache_replication_group',
    cache.id,
    {
      replication_group_id: decided(shorten(name, 40), 'ElastiCache takes 40 characters at most'),
      description: `Cache of ${environment.platform}`,
      engine: settings.engine,
      engine_version: engineVersion(settings.engine, settings.version),
      node_type: settings.node,
      num_cache_clusters: derive(settings.replicas, (replicas) => replicas + 1),
      automatic_failover_enabled: copies,
      multi_az_enabled: copies,
      port,
      subnet_group_name: subnets.get('name'),
      security_group_ids: [group.get('id')],
      at_rest_encryption_enabled: decided('true', 'sessions and carts are personal data, on disk and in snapshots too'),
      transit_encryption_enabled: settings.tls,
      auto_minor_version_upgrade: decided('true', 'minor versions bring security fixes'),
      maintenance_window: decided('sun:05:30-sun:06:30', 'after the maintenance window of the database'),
      snapshot_retention_limit: settings.snapshotDays,
      ...(settings.snapshotDays.value > 0 && {
        snapshot_window: decided('02:00-03:00', 'before the backup of the database'),
      }),
      apply_immediately: decided(false, 'changes that restart nodes wait for the maintenance window'),
    },
    `Cache for ${environment.platform}`,
  )
}

/** ElastiCache wants `7.1` for Redis 7 and the minor for Valkey (ElastiCache user guide, supported engines). */
function engineVersion(engine: Setting<'redis' | 'valkey'>, version: Setting<'7' | '8'>): Setting<string> {
  return derive(version, (major) => (engine.value === 'redis' ? '7.1' : major === '7' ? '7.2' : '8.0'))
}

interface AuthToken {
  readonly cache: RedisResource
  readonly replication: Replication
  readonly version: Made<ResourceAttributes['aws_secretsmanager_secret_version']>
  readonly password: Password
}

/**
 * The provider has no write-only argument for the token (`auth_token` would stand in the state), so the machine that
 * applies hands it from Secrets Manager to ElastiCache.
 */
function setAuthToken(
  make: Maker,
  environment: Environment,
  { cache, replication, version, password }: AuthToken,
): void {
  make.command(
    `${cache.id}_auth_token`,
    {
      command: [
        'set -eu',
        'token=$(aws secretsmanager get-secret-value --secret-id "$SECRET" --query SecretString --output text | jq -r .password)',
        'update() {',
        '  aws elasticache modify-replication-group --replication-group-id "$GROUP" \\',
        '    --auth-token "$token" --auth-token-update-strategy "$1" --apply-immediately >/dev/null',
        '  aws elasticache wait replication-group-available --replication-group-id "$GROUP"',
        '}',
        'protected=$(aws elasticache describe-replication-groups --replication-group-id "$GROUP" \\',
        "  --query 'ReplicationGroups[0].AuthTokenEnabled' --output text)",
        '# With ROTATE the old token is good until the next one comes, so pods have time to get the new one.',
        'update ROTATE',
        '# The first token also closes the door to clients without one.',
        'if [ "$VERSION" = 1 ] || [ "$protected" != True ]; then update SET; fi',
      ].join('\n'),
      environment: {
        AWS_REGION: environment.region,
        GROUP: replication.get('replication_group_id'),
        SECRET: password.secret.get('arn'),
        VERSION: derive(cache.settings.secret.version, String),
      },
      triggers: [replication.get('id'), version.get('version_id')],
    },
    'Makes the password the only way into the cache; Terraform never sees it',
  )
}
