import { placeOf } from '#capabilities/place.ts'
import { mostPods } from '#capabilities/pods.ts'
import { secretNameOf } from '#capabilities/secret-names.ts'
import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import { cacheNodes, postgresMajors } from '#facts/engines.ts'
import { databaseClasses } from '#facts/instances.gen.ts'
import { reservedDatabaseNames } from '#facts/reserved-words.ts'
import { groupBy } from '#graph/group-by.ts'
import type { Environment, PostgresResource, RedisResource } from '#language/environment.ts'
import { environmentVariable } from '#language/names.ts'
import { nearest } from '#language/nearest.ts'
import { connectionBudget } from './connections.ts'
import { databaseName } from './postgres.ts'

/** RDS refuses a maximum that is less than a tenth above the size at the start (RDS user guide, storage autoscaling). */
const leastGrowth = 1.1

/** What is wrong with databases, caches and their secrets. */
export function checkStores(environment: Environment): readonly Diagnostic[] {
  return [
    ...environment.postgres.flatMap((database) => checkPostgres(environment, database)),
    ...environment.redis.flatMap(checkRedis),
    ...[...environment.postgres, ...environment.redis].flatMap(checkSecret),
    ...checkSecretNames(environment),
  ]
}

function checkPostgres(environment: Environment, database: PostgresResource): readonly Diagnostic[] {
  const { name, settings } = database
  const findings: Diagnostic[] = []
  const { standardUntil } = postgresMajors[settings.version.value]
  if (standardUntil !== null && environment.date.value > standardUntil) {
    const newest = "'17'"
    findings.push(
      diagnose(
        'version/postgres-ended',
        { version: settings.version.value, until: standardUntil, newest },
        placeOf(settings.version),
      ),
    )
  }
  if (databaseClasses[settings.class.value] === undefined) {
    const type = settings.class.value
    findings.push(
      diagnose(
        'stores/unknown-class',
        { type, nearest: nearest(type, Object.keys(databaseClasses)) },
        placeOf(settings.class),
      ),
    )
  }
  const logical = databaseName(environment, database)
  if (reservedDatabaseNames.has(logical.value)) {
    findings.push(diagnose('stores/reserved-name', { name, database: logical.value }, placeOf(logical)))
  }
  if (settings.maxStorage.value < settings.storage.value * leastGrowth) {
    const sizes = { name, storage: settings.storage.value, max: settings.maxStorage.value }
    findings.push(diagnose('stores/storage-order', sizes, placeOf(settings.maxStorage)))
  }
  if (!settings.multiAz.value) {
    findings.push(
      diagnose(
        'availability/single-database',
        { name, backupDays: settings.backupDays.value },
        placeOf(settings.multiAz),
      ),
    )
  }
  if (settings.backupDays.value === 0)
    findings.push(diagnose('availability/no-backups', { name }, placeOf(settings.backupDays)))
  return [...findings, ...checkConnections(environment, database)]
}

/** Pods of every service that uses the database, times their pools, must fit (applications.md A2, row 14). */
function checkConnections(environment: Environment, database: PostgresResource): readonly Diagnostic[] {
  const { settings, name } = database
  const limit = connectionBudget(settings.class.value, settings.reservedConnections.value)
  const users = environment.services.filter(({ uses }) => uses.some(({ to }) => to === name))
  if (limit === undefined || users.length === 0) return []
  const pods = users.reduce((sum, service) => sum + mostPods(service), 0)
  const wanted = users.reduce((sum, service) => sum + mostPods(service) * (service.settings.pool?.value ?? 1), 0)
  if (wanted <= limit.budget) return []
  const places = users.map((service) => placeOf(service.settings.pool ?? service.settings.replicas, service.name))
  return [diagnose('stores/connection-budget', { name, wanted, pods, ...limit }, placeOf(settings.class), ...places)]
}

function checkRedis({ name, settings }: RedisResource): readonly Diagnostic[] {
  const { engine, version, node, replicas, auth, tls } = settings
  const findings: Diagnostic[] = []
  if (cacheNodes[node.value] === undefined) {
    const type = node.value
    findings.push(
      diagnose('stores/unknown-class', { type, nearest: nearest(type, Object.keys(cacheNodes)) }, placeOf(node)),
    )
  }
  if (auth.value && !tls.value)
    findings.push(diagnose('stores/auth-without-tls', { name }, placeOf(tls), placeOf(auth)))
  if (engine.value === 'redis') findings.push(diagnose('stores/redis-engine', { name }, placeOf(engine)))
  if (engine.value === 'redis' && version.value !== '7') {
    findings.push(diagnose('stores/engine-version', { engine: 'Redis', version: version.value }, placeOf(version)))
  }
  if (replicas.value === 0) findings.push(diagnose('availability/single-cache', { name }, placeOf(replicas)))
  return findings
}

function checkSecret({ name, slug, settings }: PostgresResource | RedisResource): readonly Diagnostic[] {
  const { generation, content } = settings.secret
  const findings: Diagnostic[] = []
  if (generation.value === 'terraform') findings.push(diagnose('secrets/in-state', { name }, placeOf(generation)))
  if (content.value === 'password') {
    findings.push(
      diagnose('secrets/password-alone', { name, variable: `${environmentVariable(slug)}_URL` }, placeOf(content)),
    )
  }
  return findings
}

function checkSecretNames(environment: Environment): readonly Diagnostic[] {
  const named = [...environment.postgres, ...environment.redis].map((store) => ({
    store,
    secret: secretNameOf(environment, store),
  }))
  return [...groupBy(named, ({ secret }) => secret.value)]
    .filter(([, users]) => users.length > 1)
    .map(([secret, users]) => {
      const stores = users.map(({ store }) => store.name).join(' and ')
      const places = users.map((user) => ({ path: user.store.path, label: user.store.name }))
      return diagnose('secrets/same-name', { secret, stores }, ...places)
    })
}
