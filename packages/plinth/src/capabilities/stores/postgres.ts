import type { Door } from '#capabilities/door.ts'
import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { fullName } from '#capabilities/naming.ts'
import { postgresPort } from '#facts/engines.ts'
import { reservedDatabaseNames } from '#facts/reserved-words.ts'
import { decided, derive, type Setting } from '#graph/value.ts'
import type { Environment, PostgresResource } from '#language/environment.ts'
import { environmentVariable, shorten } from '#language/names.ts'
import { connectionBudget } from './connections.ts'
import { makeStoreGroup, type Ground, type StoreGroup } from './ground.ts'
import { makePassword, storeConnection, type Password } from './secret.ts'

const port = postgresPort

const logExports = ['postgresql', 'upgrade'] as const

/** User that services connect as. RDS refuses `admin` and other reserved words. */
const user = 'app'

/** A PostgreSQL database on RDS with its network group, its settings and its secret. */
export function makePostgres(make: Maker, environment: Environment, ground: Ground, database: PostgresResource): Door {
  const { settings } = database
  const group = makeStoreGroup(make, environment, ground, database)
  const password = makePassword(make.in({ file: 'secrets' }), environment, database)
  const instance = makeInstance(make, environment, ground, { database, group, password })
  const name = databaseName(environment, database)
  storeConnection(make.in({ file: 'secrets' }), database, password, {
    engine: 'postgres',
    host: instance.get('address'),
    port,
    dbname: name,
    username: user,
    password: password.value,
  })
  return {
    store: database,
    network: { port, group, ranges: ground.subnets.database.map((subnet) => subnet.cidr) },
    secret: {
      name: password.secretName,
      made: password.secret,
      variables: {
        [`${environmentVariable(database.slug)}_URL`]:
          'postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@{{ .host }}:{{ .port }}/{{ .dbname }}?sslmode=require',
      },
    },
    variables: {},
    statements: [],
    connections: connectionBudget(settings.class.value, settings.reservedConnections.value),
  }
}

/** Name of the logical database: as written, or the platform's, with an ending where that is a reserved word. */
export function databaseName({ platform }: Pick<Environment, 'platform'>, database: PostgresResource): Setting<string> {
  const name = platform.replaceAll('-', '_')
  if (database.settings.database !== undefined) return database.settings.database
  return reservedDatabaseNames.has(name)
    ? decided(`${name}_data`, `the name of the platform, and '${name}' alone is a reserved word of SQL`)
    : decided(name, 'the name of the platform')
}

interface Parts {
  readonly database: PostgresResource
  readonly group: StoreGroup
  readonly password: Password
}

function makeInstance(
  make: Maker,
  environment: Environment,
  ground: Ground,
  { database, group, password }: Parts,
): Made<ResourceAttributes['aws_db_instance']> {
  const { settings } = database
  const name = shorten(fullName(environment, database.slug), 57) // RDS takes 63, and the last snapshot adds its ending
  const subnets = make.resource(
    'aws_db_subnet_group',
    database.id,
    {
      name,
      description: `Database subnets of ${environment.name}`,
      subnet_ids: ground.subnets.database.map((subnet) => subnet.made.get('id')),
    },
    'The tier that no route leaves',
  )
  const parameters = make.resource(
    'aws_db_parameter_group',
    database.id,
    {
      name: derive(settings.version, (major) => `${name}-${major}`),
      description: `Settings of ${database.name}`,
      family: derive(settings.version, (major) => `postgres${major}`),
      parameter: [
        { name: 'rds.force_ssl', value: decided('1', 'a connection without TLS is refused') },
        {
          name: 'idle_in_transaction_session_timeout',
          value: decided('60000', 'a forgotten transaction holds its locks for a minute at most'),
        },
      ],
    },
    'What differs from the defaults of RDS',
    { createBeforeDestroy: true },
  )
  const logs = logExports.map((kind) =>
    make.resource(
      'aws_cloudwatch_log_group',
      `${database.id}_${kind}`,
      { name: `/aws/rds/instance/${name}/${kind}`, retention_in_days: environment.observability.logDays },
      'Made here so that RDS does not make it without retention',
    ),
  )
  const protects = settings.deletionProtection
  return make.resource(
    'aws_db_instance',
    database.id,
    {
      identifier: name,
      engine: 'postgres',
      engine_version: settings.version,
      auto_minor_version_upgrade: decided(true, 'minor versions bring security fixes and keep the data format'),
      instance_class: settings.class,
      db_name: databaseName(environment, database),
      username: decided(user, 'one user for the services; its password is theirs alone'),
      password_wo: password.value,
      password_wo_version: settings.secret.version,
      allocated_storage: settings.storage,
      max_allocated_storage: settings.maxStorage,
      storage_type: decided('gp3', 'cheaper than gp2, with 3,000 operations a second included'),
      storage_encrypted: decided(true, 'encryption cannot be switched on later without a copy'),
      multi_az: settings.multiAz,
      db_subnet_group_name: subnets.get('name'),
      parameter_group_name: parameters.get('name'),
      vpc_security_group_ids: [group.get('id')],
      publicly_accessible: decided(false, 'nothing outside the VPC has business with the database'),
      port,
      ca_cert_identifier: decided('rds-ca-rsa2048-g1', 'the current certificate authority of RDS, valid until 2061'),
      backup_retention_period: settings.backupDays,
      backup_window: decided('03:00-04:00', 'night in the Americas, before the maintenance window'),
      maintenance_window: decided('sun:04:30-sun:05:30', 'the quietest hour of most weeks, after the backup'),
      copy_tags_to_snapshot: true,
      enabled_cloudwatch_logs_exports: decided(
        ['postgresql', 'upgrade'],
        'slow queries and failed upgrades are found there',
      ),
      deletion_protection: protects,
      skip_final_snapshot: derive(protects, (protect) => !protect),
      ...(protects.value && { final_snapshot_identifier: `${name}-final` }),
    },
    `PostgreSQL for ${environment.platform}`,
    { preventDestroy: protects.value, dependsOn: logs },
  )
}
