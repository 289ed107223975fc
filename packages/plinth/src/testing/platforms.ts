import fc, { type Arbitrary } from 'fast-check'
import { controlPlaneLogs } from '#facts/kubernetes-versions.ts'
import { kubernetesVersions } from '#language/words/cluster.ts'
import { postgresVersions } from '#language/words/postgres.ts'

/**
 * Random small platforms, as the JSON form of a platform file: a failing one can be saved as `platform.json` and built
 * with the command line. Every word and every option occurs.
 */
export interface Recipe {
  readonly [key: string]: unknown
  readonly resources: Readonly<Record<string, Group>>
  readonly environments: Readonly<Record<string, Group>>
}

type Group = Readonly<Record<string, unknown>>

/** Keys that are there or not, each on its own. */
function some<T extends Readonly<Record<string, Arbitrary<unknown>>>>(keys: T, ...required: (keyof T & string)[]) {
  return fc.record(keys, { requiredKeys: required, noNullPrototype: true }) as Arbitrary<Group>
}

/** `right`: nothing is an error. `doubtful`: well formed, and checks may find something wrong with it. */
type Manner = 'right' | 'doubtful'

/** Values that are right, and in a doubtful platform sometimes others. */
function among(manner: Manner, right: readonly unknown[], doubtful: readonly unknown[]): Arbitrary<unknown> {
  return fc.constantFrom(...(manner === 'right' ? right : [...right, ...right, ...doubtful]))
}

const flag = fc.boolean()
const days = fc.constantFrom(1, 7, 30, 365)
const regions = fc.constantFrom('us-east-1', 'eu-central-1', 'eu-west-1', 'us-west-2')
const cidrs = fc.constantFrom('10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/18', '172.20.0.0/20', '192.168.0.0/24')

const wayOut = {
  nat: fc.constantFrom('single', 'perZone'),
  endpoints: fc.subarray(['ecr.api', 'ecr.dkr', 's3', 'secretsmanager', 'sts']),
  flowLogs: flag,
  flowLogDays: days,
}

/** Ranges that the compiler chooses, or ranges that fit the VPC in which they are written down. */
function networkOf(manner: Manner): Arbitrary<Group> {
  const allocated = some({
    cidr: cidrs,
    zones: among(
      manner,
      [2, 3],
      [
        ['us-east-1a', 'us-east-1b'],
        ['us-east-1a', 'us-east-1a'],
      ],
    ),
    ...wayOut,
  })
  const written = some(
    {
      cidr: among(manner, ['10.0.0.0/16'], ['10.0.0.0/8', '10.0.7.0/16', '10.1.0.0/16']),
      zones: among(manner, [2], [3]),
      subnets: some({
        public: among(manner, [['10.0.0.0/24', '10.0.1.0/24']], [['10.0.0.0/24', '10.0.0.128/25']]),
        private: among(manner, [['10.0.64.0/20', '10.0.80.0/20']], [['10.0.64.0/20']]),
        database: among(manner, [['10.0.200.0/24', '10.0.201.0/28']], [['10.1.200.0/24', '10.0.201.0/29']]),
      }),
      ...wayOut,
    },
    'subnets',
  )
  return fc.oneof(allocated, written)
}

function nodesOf(manner: Manner): Arbitrary<Group> {
  const more = some({
    disk: fc.constantFrom(20, 100),
    ami: fc.constantFrom('AL2023', 'Bottlerocket'),
    capacity: fc.constantFrom('onDemand', 'spot'),
  })
  const bounds = fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 })
    .map((three) => (manner === 'right' ? three.toSorted((a, b) => a - b) : three))
    .map(([min, size, max]) => ({ min, size, max }))
  const types = among(
    manner,
    [['t3.medium'], ['m7i.large', 'm6i.large'], ['m7g.large'], ['x9.huge']],
    [['t3.medium', 't4g.medium']],
  )
  return fc.tuple(types, bounds, more).map(([kinds, numbers, others]) => ({ types: kinds, ...numbers, ...others }))
}

function clusterOf(manner: Manner): Arbitrary<Group> {
  return some(
    {
      name: fc.constantFrom('main', 'one-cluster-for-all'),
      version: among(manner, kubernetesVersions.slice(-4), kubernetesVersions),
      operators: fc.subarray(['203.0.113.0/24', '198.51.100.7/32', '0.0.0.0/0']),
      identity: fc.constantFrom('podIdentity', 'irsa'),
      nodes: fc.dictionary(fc.constantFrom('default', 'batch'), nodesOf(manner), { minKeys: 1, noNullPrototype: true }),
      autoscaler: fc.constantFrom('clusterAutoscaler', 'none'),
      logs: fc.subarray([...controlPlaneLogs]),
      logDays: days,
      webhookPorts: among(manner, [[443, 9443, 10_250]], [[443, 10_250], []]),
      nodeActions: among(manner, [[], ['ec2:DescribeTags']], [['s3:*']]),
    },
    'nodes',
  )
}

function secretOf(manner: Manner, name: string): Arbitrary<Group> {
  return some({
    name: fc.constant(`secrets/${name}`),
    version: fc.integer({ min: 1, max: 3 }),
    generation: among(manner, ['writeOnly'], ['terraform']),
    content: among(manner, ['connection'], ['password']),
  })
}

function postgresOf(manner: Manner, name: string): Arbitrary<Group> {
  return some(
    {
      kind: fc.constant('postgres'),
      version: fc.constantFrom(...postgresVersions),
      class: among(manner, ['db.t4g.small', 'db.m7g.large', 'db.x9.huge'], ['db.t3.micro']),
      database: among(manner, ['orders', 'stock_2'], ['user']),
      storage: among(manner, [20, 50], [400]),
      maxStorage: fc.constantFrom(100, 500),
      multiAz: flag,
      backupDays: fc.constantFrom(0, 7, 35),
      deletionProtection: flag,
      reservedConnections: among(manner, [0, 10], [200]),
      secret: secretOf(manner, name),
    },
    'kind',
    'class',
  )
}

function redisOf(manner: Manner, name: string): Arbitrary<Group> {
  const engines = [{ engine: 'redis', version: '7' }, { engine: 'valkey', version: '7' }, { engine: 'valkey' }, {}]
  const locks = [{}, { auth: false }, { auth: false, tls: false }, { auth: true, tls: true }]
  return fc
    .tuple(
      among(manner, engines, [{ engine: 'redis' }]),
      among(manner, locks, [{ tls: false }]),
      some(
        {
          kind: fc.constant('redis'),
          node: fc.constantFrom('cache.t3.micro', 'cache.m7g.large'),
          replicas: fc.integer({ min: 0, max: 3 }),
          snapshotDays: fc.constantFrom(0, 7),
          secret: secretOf(manner, name),
        },
        'kind',
        'node',
      ),
    )
    .map((parts): Group => Object.assign({}, ...parts))
}

function bucketOf(manner: Manner): Arbitrary<Group> {
  const name = manner === 'right' ? {} : { name: fc.constantFrom('shop-files', 'shop-uploads') }
  return some({ kind: fc.constant('bucket'), versioning: flag, oldVersionDays: days, ...name }, 'kind')
}

/** Names as people write them, and the longest that are allowed. */
const serviceNames = ['backend', 'frontend', 'prices', 'orderImport', 'mail-sender', `${'long-'.repeat(7)}names`]

function storesOf(manner: Manner): Arbitrary<Recipe['resources']> {
  const all = {
    database: postgresOf(manner, 'database'),
    orderHistory: postgresOf(manner, 'history'),
    cache: redisOf(manner, 'cache'),
    'session-cache': redisOf(manner, 'sessions'),
    files: bucketOf(manner),
    ['a'.repeat(40)]: bucketOf(manner),
  }
  return few(Object.entries(all)).chain((chosen) => fc.record(Object.fromEntries(chosen), { noNullPrototype: true }))
}

function serviceOf(manner: Manner, stores: readonly string[], services: readonly string[]): Arbitrary<Group> {
  const text = fc.constantFrom(
    'info',
    '',
    'a "quoted" ${text}',
    "'single'",
    '%{ if }',
    '# no comment',
    'two\nlines',
    'é',
  )
  return some(
    {
      kind: fc.constant('service'),
      path: fc.constantFrom('apps/one', 'two'),
      port: among(manner, [1024, 3000, 8080, 65_535], [80]),
      replicas: fc.integer({ min: 1, max: 4 }),
      autoscale: some({ max: among(manner, [6, 8], [2]), cpu: fc.constantFrom(50, 80) }, 'max'),
      uses: fc.subarray([...stores]),
      calls: fc.subarray([...services]),
      cpu: fc.constantFrom('50m', '0.5', '2'),
      memory: fc.constantFrom('64Mi', '2Gi'),
      health: some({ live: fc.constantFrom('/alive', '/'), ready: fc.constantFrom('/', '/ready') }),
      environment: some({ LOG_LEVEL: text, GREETING: text, ...(manner === 'doubtful' && { PORT: text }) }),
      writable: fc.constantFrom([], ['/tmp', '/var/cache/app']),
      drainSeconds: fc.constantFrom(0, 30, 600),
      pool: among(manner, [1, 2], [20]),
      onSecretChange: fc.constantFrom('restart', 'nothing'),
    },
    'kind',
    'path',
    'port',
  )
}

/** A few of these, rarely all. */
function few<T>(items: readonly T[]): Arbitrary<T[]> {
  return fc.constantFrom(0, 1, 1, 2, 2, 3, items.length).chain((maxLength) => fc.subarray([...items], { maxLength }))
}

/** Zero to six services among stores; they may call each other in circles, and themselves. */
function servicesOf(manner: Manner, stores: readonly string[]): Arbitrary<Recipe['resources']> {
  return fc.subarray(serviceNames).chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, serviceOf(manner, stores, names)])), {
      noNullPrototype: true,
    }),
  )
}

const paths = ['/api/*', '/assets/*', '/old', '/*.png']

function edgeTo(manner: Manner, resources: Recipe['resources']): Arbitrary<Group | null> {
  const targets = Object.keys(resources).filter((name) => /^(?:service|bucket)$/.test(String(resources[name]?.kind)))
  if (targets.length === 0) return fc.constant(null)
  const to = fc.record({ to: fc.constantFrom(...targets), cache: fc.constantFrom('never', 'byOrigin', 'always') })
  const route = (path: string): Arbitrary<Group> => to.map((target) => ({ path, ...target }))
  const before = manner === 'right' ? fc.subarray(paths) : fc.array(fc.constantFrom(...paths, '/*'), { maxLength: 3 })
  const balancer = {
    scheme: among(manner, ['internal'], ['public']),
    deletionProtection: flag,
  }
  const words = {
    kind: fc.constant('cdn'),
    routes: before.chain((narrow) => fc.tuple(...[...narrow, '/*'].map(route))),
    locations: fc.constantFrom('cheapest', 'most', 'all'),
    loadBalancer: some({ ...balancer, ...(manner === 'doubtful' && { https: fc.constant(true) }) }),
    invalidate: among(manner, [true], [false]),
    layer: among(manner, ['edge'], ['services']),
  }
  const withDomain = {
    ...words,
    domain: fc.constantFrom('shop.example.com', 'example.org'),
    loadBalancer: some({ ...balancer, https: fc.constant(true) }),
  }
  return fc.option(fc.oneof(some(words, 'kind', 'routes'), some(withDomain, 'kind', 'routes', 'domain')))
}

const delivery = some(
  {
    kind: fc.constant('github'),
    repository: fc.constantFrom('acme/shop', 'a/b.c_d'),
    branch: fc.constantFrom('main', 'release/2'),
    ids: fc.constant({ owner: '9919', repository: '804617312' }),
    promotion: fc.constantFrom('commit', 'pullRequest'),
  },
  'kind',
  'repository',
)

function terraformOf(name: string): Arbitrary<Group> {
  return some({
    bucket: fc.constant(`${name}-terraform-state`),
    lock: fc.constantFrom('s3', 'dynamodb', 'both'),
    table: fc.constant(`${name}_locks`),
  })
}

const roles = some({ prefix: fc.constantFrom('', 'shop-'), sessionSeconds: fc.constantFrom(3600, 43_200) })
const observability = some({ logs: fc.constantFrom('cloudwatch', 'none'), logDays: days })

/** Right where nothing can cost as much; else what some platforms exceed a little, and some cannot keep at all. */
function budgetOf(manner: Manner, ...required: ('monthly' | 'to')[]): Arbitrary<Group> {
  return some(
    {
      monthly: among(manner, [10_000_000], [1, 300, 500]),
      alerts: fc.constantFrom([100], [50, 80, 100], [100, 80, 100]),
      forecast: flag,
      to: fc.subarray(['platform@example.com', 'finance@example.com'], { minLength: 1 }),
      topic: fc.constant('arn:aws:sns:eu-central-1:111122223333:alerts'),
    },
    ...required,
  )
}

const usage = some({
  natGigabytes: fc.constantFrom(0, 100, { min: 1, likely: 50, max: 90 }),
  logGigabytes: fc.constantFrom(1, { min: 0, likely: 0, max: 7 }),
  'backend.logGigabytes': fc.constant(20),
})

/** What holds on every platform, in every way to say it. */
const reach = some({
  never: fc.constantFrom(
    [],
    [{ from: ['internet'], to: ['metadata', 'nodes'] }],
    [{ from: ['203.0.113.0/24', 'cdn', 'load-balancer'], to: ['api-server', 'add-ons'], ports: [22, 5432] }],
  ),
  only: fc.constant([]),
})

/** What an environment may change of a resource. */
function changesOf(resource: Group): Arbitrary<Group> {
  switch (resource.kind) {
    case 'postgres':
      return some({ class: fc.constant('db.m7g.large'), multiAz: flag, secret: some({ version: fc.constant(2) }) })
    case 'redis':
      return some({ node: fc.constant('cache.m7g.large'), replicas: fc.integer({ min: 0, max: 2 }) })
    case 'bucket':
      return some({ versioning: flag, oldVersionDays: days })
    default:
      return some({ replicas: fc.integer({ min: 1, max: 6 }), cpu: fc.constant('500m'), pool: fc.constant(2) })
  }
}

const accounts = { demo: '111122223333', staging: '012345678901', production: '444455556666' }

function environmentsOf(manner: Manner, recipe: Omit<Recipe, 'environments'>): Arbitrary<Recipe['environments']> {
  const { resources, network, edge, budget } = recipe as {
    resources: Recipe['resources']
    network?: Group
    edge?: Group
    budget?: Group
  }
  const written = network !== undefined && 'subnets' in network
  const own = (name: keyof typeof accounts): Arbitrary<Group> => {
    const changes = Object.entries(resources).map(([key, resource]) => [key, changesOf(resource)])
    return some(
      {
        account: manner === 'right' ? fc.constant(accounts[name]) : fc.constantFrom(...Object.values(accounts)),
        state: fc.constantFrom('active', 'active', 'active', 'planned'),
        approval: flag,
        region: regions,
        network: some({ nat: wayOut.nat, ...(!written && { cidr: cidrs }) }),
        cluster: some({ version: fc.constant('1.36'), identity: fc.constantFrom('podIdentity', 'irsa') }),
        resources: some(Object.fromEntries(changes) as Readonly<Record<string, Arbitrary<Group>>>),
        ...(edge !== undefined && {
          edge: some({ domain: fc.constant('www.example.net'), invalidate: among(manner, [true], [false]) }),
        }),
        terraform: terraformOf(manner === 'right' ? `shop-${name}` : 'shop'),
        roles,
        observability,
        reach,
        ...(budget !== undefined && { budget: budgetOf(manner) }),
        usage,
      },
      'account',
    )
  }
  const all = { demo: own('demo'), staging: own('staging'), production: own('production') }
  return fc
    .constantFrom(1, 1, 2, 3)
    .chain((maxLength) => fc.subarray(Object.entries(all), { minLength: 1, maxLength }))
    .chain((chosen) => fc.record(Object.fromEntries(chosen), { noNullPrototype: true }))
}

function waiversOf(manner: Manner, environments: readonly string[]): Arbitrary<Group> {
  const waiver = some(
    {
      reason: fc.constant('It was decided, and written down.'),
      environments: fc.subarray([...environments], { minLength: 1 }),
      until: among(manner, ['2030-01-01'], ['2026-01-01']),
    },
    'reason',
  )
  const codes = ['availability/single-nat', 'edge/clear-text', 'cluster/api-open', 'edge/bypass']
  return some(Object.fromEntries(codes.map((code) => [code, waiver])))
}

function restOf(manner: Manner): Arbitrary<Group> {
  return some(
    {
      name: among(
        manner,
        ['shop', 'a', 'e-commerce-demo', `${'platform-'.repeat(4)}name`],
        ['order', 'argocd', 'default'],
      ),
      region: among(manner, ['us-east-1', 'eu-central-1'], ['ap-northeast-1', 'us-west-1', 'mars-north-1']),
      network: networkOf(manner),
      cluster: clusterOf(manner),
      terraform: some({ lock: fc.constantFrom('s3', 'dynamodb', 'both') }),
      roles,
      observability,
      reach,
      budget: budgetOf(manner, 'monthly', 'to'),
      usage,
      tags: some({ team: fc.constant('shop'), 'cost-centre': fc.constantFrom('4711', '') }),
      date: fc.constantFrom('2026-11-21', '2027-04-01'),
    },
    'name',
    'region',
    'cluster',
  )
}

function recipesThatAre(manner: Manner): Arbitrary<Recipe> {
  return storesOf(manner)
    .chain((stores) => fc.tuple(fc.constant(stores), servicesOf(manner, Object.keys(stores))))
    .map(([stores, services]) => ({ ...stores, ...services }))
    .chain((resources) =>
      fc.tuple(fc.constant(resources), edgeTo(manner, resources), fc.option(delivery), restOf(manner)),
    )
    .map(([resources, edge, github, rest]) => ({
      ...rest,
      resources,
      ...(edge !== null && { edge }),
      ...(github !== null && { delivery: github }),
    }))
    .chain((recipe) =>
      environmentsOf(manner, recipe).chain((environments) =>
        fc.option(waiversOf(manner, Object.keys(environments))).map((waivers) => ({
          ...recipe,
          environments,
          ...(waivers !== null && { waivers }),
        })),
      ),
    )
}

/** Platforms that nothing is wrong with: they compile to files, with warnings perhaps. */
export const rightRecipes: Arbitrary<Recipe> = recipesThatAre('right')

/** Well formed platforms; checks find most of them wrong. */
export const doubtfulRecipes: Arbitrary<Recipe> = recipesThatAre('doubtful')
