import { instances } from '#facts/instances.gen.ts'
import { postgresMajors, type PostgresMajor } from '#facts/engines.ts'
import type { Resource } from '#graph/resource.ts'
import { isSet, numberAt, textAt } from '../arguments.ts'
import { inSubnetsOf, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { deletionProtection, holding, lastSnapshot } from './holds.ts'
import { type Charge, type Charged, hourly, monthly, type PriceWorld, publicAddresses, used } from './prices.ts'
import { truth } from './network.ts'
import { databasePort, groupsOr, portOf, through } from './network/interfaces.ts'

export const dbInstance = facets('aws_db_instance', {
  network: ({ args }) => [
    {
      part: 'interface',
      owner: 'database',
      subnets: through(args.db_subnet_group_name, 'subnets'),
      groups: groupsOr(args.vpc_security_group_ids, 'default'),
      addresses: [],
      public: truth(args.publicly_accessible, false),
      ipv6: args.network_type === 'DUAL',
      ...portOf(args, databasePort(args.engine)),
    },
  ],

  prices: databaseCharges,
  holds: (database) =>
    holding(
      'data',
      'every row of the database, and its automatic backups unless they are kept',
      deletionProtection(database),
      lastSnapshot(database),
    ),
  drawing: {
    label: 'RDS',
    icon: 'service/AmazonRDS',
    category: 'database',
    kind: 'store',
    spot: inSubnetsOf('db_subnet_group_name', 'subnet_ids'),
    caption: plain('engine engine_version', 'instance_class'),
  },
})

const engines: Readonly<Record<string, string>> = { postgres: 'postgresql' }

/**
 * Hours of the instance, twice the price with a standby in another zone; its disk from what is allocated to what it may
 * grow to; backups beyond the free share, which is as large as the disk.
 */
function databaseCharges({ args }: Resource, { date }: PriceWorld): Charged {
  const engine = textAt(args, 'engine') ?? 'unknown'
  const multiAz = isSet(args, 'multi_az')
  const key = `rds/${engines[engine] ?? engine}`
  const deployment = `${key}/${multiAz ? 'multi-az' : 'single-az'}`
  const size = numberAt(args, 'allocated_storage') ?? 20
  const kind = textAt(args, 'storage_type') ?? 'gp2'
  const name = `${textAt(args, 'instance_class') ?? 'unknown'}${multiAz ? ', with a standby' : ''}`
  return [
    hourly(`database (${name})`, `${deployment}/${textAt(args, 'instance_class') ?? 'unknown'}`),
    {
      ...monthly(
        `database disk (${kind})`,
        `${deployment}/${kind}-storage`,
        { min: size, likely: size, max: Math.max(size, numberAt(args, 'max_allocated_storage') ?? size) },
        'GB-month',
      ),
      because: 'from what is allocated to what it may grow to',
    },
    ...(numberAt(args, 'backup_retention_period') === 0
      ? []
      : [
          used('backups beyond the free share', `${key}/backup-over-free`, 'databaseBackupGigabytes', {
            unit: 'GB-month',
          }),
        ]),
    ...(engine === 'postgres' ? extendedSupport(args, date) : []),
    ...(isSet(args, 'publicly_accessible') ? [publicAddresses(1)] : []),
  ]
}

/** Old majors are charged for each processor of the instance, from the day after their standard support. */
function extendedSupport(args: Resource['args'], date: string): readonly Charge[] {
  const [major = ''] = (textAt(args, 'engine_version') ?? '').split('.')
  const majors: Readonly<Record<string, PostgresMajor>> = postgresMajors
  const until = majors[major]?.standardUntil
  if (until === undefined || until === null || date <= until) return []
  const type = (textAt(args, 'instance_class') ?? '').replace(/^db\./, '')
  const charge = hourly('extended support', 'rds/postgresql/extended-support', instances[type]?.vcpus ?? 1, 'vCPU-hour')
  return [{ ...charge, because: `PostgreSQL ${major} left standard support on ${until}` }]
}
