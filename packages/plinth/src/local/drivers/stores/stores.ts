import { join } from 'node:path'
import type { Credentials } from '../../plan/fill-in.ts'
import type { CachePlan, LocalPlan, PostgresPlan } from '../../plan/local-plan.ts'
import type { Network } from '../network/network.ts'
import { ServiceBalancer } from '../network/service-balancer.ts'
import { freePort } from '../processes/ports.ts'
import { reachableBinaries, serverAccount } from '../postgres/account.ts'
import { findEmbedded, findSystem, type Binaries } from '../postgres/binaries.ts'
import { initialise } from '../postgres/initialise.ts'
import { startServer, stopServer } from '../postgres/server.ts'
import { findRedis, startRedis } from '../redis/redis.ts'
import type { Happening } from '../services/service.ts'
import type { StateFolder } from '../state/state-folder.ts'
import { LocalProblem, type PostgresSource } from '../system.ts'
import { StoreProcess } from './store-process.ts'

const here = '127.0.0.1'

/** A store that runs, and how services reach it. */
export interface RunningStore {
  readonly name: string
  /** For the report: `PostgreSQL 15.18 from npm`. */
  readonly what: string
  readonly credentials: Credentials
  /** Undefined for a server that somebody else runs. */
  readonly process: StoreProcess | undefined
  /** Ends what Plinth runs for it. */
  readonly stop: (withinMs: number) => Promise<void>
  /** What is not as declared, for the report. */
  readonly differs: readonly string[]
}

interface Ground {
  readonly plan: LocalPlan
  readonly root: string
  readonly state: StateFolder
  readonly source: PostgresSource
  readonly signal: AbortSignal | undefined
  readonly emit: (event: Happening) => void
}

/** A database whose files are ready, and which waits for the addresses on which it is to listen. */
export interface PreparedStore {
  readonly plan: PostgresPlan
  readonly start: (network: Network) => Promise<RunningStore>
}

/** Makes the files of a database, once. */
export async function preparePostgres(plan: PostgresPlan, ground: Ground): Promise<PreparedStore> {
  const { source, state, root, signal, emit } = ground
  if (source.kind === 'url') return { plan, start: somebodyElses(plan, source.url, ground) }
  const found = source.kind === 'system' ? await findSystem(plan.major) : findEmbedded(plan.major, root)
  const binaries = reachableBinaries(found, state.path)
  const folder = state.folder('stores', plan.name)
  const account = serverAccount(folder)
  const data = join(folder, 'data')
  const passwords = { superuser: state.secret(`${plan.name} superuser`), app: state.secret(plan.name) }
  emit({ kind: 'progress', what: `preparing PostgreSQL ${binaries.version} for ${plan.name}` })
  await initialise({ plan, binaries, account, data, passwords, run: state.run, signal })
  return {
    plan,
    start: async (network) => {
      const port = await freePort()
      const server = { plan, binaries, account, data, port, clients: network.clients, run: state.run }
      const hosts = hostsOf(plan.name, network)
      return await startStore(plan, ground, {
        what: `PostgreSQL ${binaries.version} ${from[binaries.from]}`,
        kind: 'postgres',
        credentials: {
          host: network.storeHost(plan.name),
          port,
          username: plan.user,
          password: passwords.app,
          dbname: plan.database,
        },
        url: `postgresql://${encodeURIComponent(plan.user)}:${passwords.app}@${here}:${port}/${plan.database}?sslmode=disable`,
        launch: async (onLine) => await startServer({ ...server, hosts, onLine }),
        end: stopServer,
        differs: otherMajor(plan, binaries),
      })
    },
  }
}

const from = { npm: 'from npm', system: 'of this machine' } as const

function otherMajor({ name, major }: PostgresPlan, { version }: Binaries): readonly string[] {
  const own = version.split('.')[0] ?? ''
  return own === major ? [] : [`${name} is PostgreSQL ${own} here and ${major} in AWS`]
}

/** Where a store listens: for this machine, and where services have networks of their own, on an address for them. */
function hostsOf(name: string, network: Network): readonly string[] {
  return [...new Set([here, network.storeHost(name)])]
}

/** A server that runs already: its URL is taken as it is, and nothing of it is started, stopped or wiped. */
function somebodyElses(plan: PostgresPlan, url: string, { plan: { postgres } }: Ground): PreparedStore['start'] {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^postgres(?:ql)?:$/.test(parsed.protocol)) {
    throw new LocalProblem(`'${url}' is no URL of a PostgreSQL server`, {
      help: 'write postgresql://user:password@host:port/database, or `system`, or `embedded`',
    })
  }
  if (postgres.length > 1) {
    throw new LocalProblem('one URL cannot stand for several databases', { help: 'leave --postgres out' })
  }
  const [host, port] = [parsed.hostname, Number(parsed.port || '5432')]
  const login = {
    username: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    dbname: parsed.pathname.slice(1) || plan.database,
  }
  return async (network) => {
    // Services with a network of their own have a way to the addresses of this system alone.
    const way = network.isolated ? new ServiceBalancer() : undefined
    way?.targets.add({ id: plan.name, host, port })
    await way?.listen(network.storeHost(plan.name), port)
    return {
      name: plan.name,
      what: `PostgreSQL at ${parsed.host}`,
      credentials: { host: way === undefined ? host : network.storeHost(plan.name), port, ...login },
      process: undefined,
      stop: async () => await way?.close(),
      differs: [`${plan.name} is a server that runs outside of this system; its version and its settings are its own`],
    }
  }
}

/** Starts a cache; undefined when this machine has no program for it. */
export async function startCache(
  plan: CachePlan,
  ground: Ground,
  network: Network,
): Promise<RunningStore | { readonly missing: string }> {
  const redis = await findRedis(plan.engine)
  if (redis === undefined) {
    return {
      missing: `${plan.name} does not run: neither redis-server nor valkey-server is on the PATH; services use the cache in their own process`,
    }
  }
  const { state } = ground
  const port = await freePort()
  const password = plan.password ? state.secret(plan.name) : ''
  const folder = state.folder('stores', plan.name)
  const server = { plan, redis, folder, hosts: hostsOf(plan.name, network), port, password, run: state.run }
  const name = redis.engine === 'redis' ? 'Redis' : 'Valkey'
  const declared = `${plan.engine === 'redis' ? 'Redis' : 'Valkey'} ${plan.version}`
  const same = redis.engine === plan.engine && majorOf(redis.version) === majorOf(plan.version)
  return await startStore(plan, ground, {
    what: `${name} ${redis.version} of this machine`,
    kind: 'redis',
    credentials: { host: network.storeHost(plan.name), port, username: 'default', password, dbname: '0' },
    url: plan.password ? `redis://:${password}@${here}:${port}` : `redis://${here}:${port}`,
    launch: async (onLine) => await startRedis({ ...server, onLine }),
    end: async (child, withinMs) => await child.stop('SIGTERM', withinMs),
    differs: same ? [] : [`${plan.name} is ${name} ${redis.version} here and ${declared} in AWS`],
  })
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? ''
}

interface Startable extends Pick<RunningStore, 'what' | 'credentials' | 'differs'> {
  readonly kind: 'postgres' | 'redis'
  readonly url: string
  readonly launch: (onLine: (line: string) => void) => ReturnType<typeof startServer>
  readonly end: typeof stopServer
}

async function startStore(
  { name }: { readonly name: string },
  { plan: { zones }, emit }: Ground,
  { kind, url, launch, end, ...rest }: Startable,
): Promise<RunningStore> {
  emit({ kind: 'progress', what: `starting ${name}` })
  const store = new StoreProcess({
    description: { id: name, kind, name, zone: zones[0] ?? '', address: { host: here, port: rest.credentials.port } },
    url,
    launch: async () => await launch((line) => emit({ kind: 'log', process: name, name, line })),
    end,
    onState: (state, why) => emit({ kind: 'state', process: name, state, why }),
    onExit: ({ code, signal }) => emit({ kind: 'exit', process: name, code, signal }),
  })
  await store.start()
  return { name, process: store, stop: async (withinMs) => await store.stop(withinMs), ...rest }
}
