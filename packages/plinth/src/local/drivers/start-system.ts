import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Addresses } from '../plan/fill-in.ts'
import type { LocalPlan } from '../plan/local-plan.ts'
import { EdgeServer } from './edge/edge-server.ts'
import { isolatedNetwork } from './network/isolated.ts'
import type { Network } from './network/network.ts'
import { sharedNetwork } from './network/shared.ts'
import { buildWhenChanged } from './services/build.ts'
import { packageOf, type ServicePackage } from './services/package.ts'
import { Service, type Happening } from './services/service.ts'
import { Parts } from './parts.ts'
import { openState, type StateFolder } from './state/state-folder.ts'
import { startWatchdog } from './state/watchdog.ts'
import { preparePostgres, startCache } from './stores/stores.ts'
import { LocalProblem, type System, type SystemEvent, type SystemOptions } from './system.ts'
import { RunningSystem } from './running-system.ts'

/** Starts everything that a plan says; rejects with a `LocalProblem` when that cannot be, with everything stopped. */
export async function startSystem(plan: LocalPlan, options: SystemOptions): Promise<System> {
  const started = Date.now()
  const listeners = new Set<(event: SystemEvent) => void>(options.onEvent === undefined ? [] : [options.onEvent])
  const emit = (event: Happening): void => {
    for (const listener of listeners) listener({ at: Date.now(), ...event })
  }
  const sources = new Map(
    plan.services.map((service) => [service.name, packageOf(service, options.root, options.commands?.[service.name])]),
  )
  const state = openState(options.state)
  const parts = new Parts(state, startWatchdog(state.run.path))
  try {
    const starting = start({ plan, options, state, parts, sources, emit, listeners, started })
    return await Promise.race([starting, whenAborted(options.signal)])
  } catch (error) {
    await parts.stop()
    throw problemFrom(error)
  }
}

async function whenAborted(signal: AbortSignal | undefined): Promise<never> {
  return await new Promise((_, reject) => {
    const abort = (): void => reject(new LocalProblem('the start was ended'))
    if (signal?.aborted === true) abort()
    signal?.addEventListener('abort', abort, { once: true })
  })
}

interface Ground {
  readonly plan: LocalPlan
  readonly options: SystemOptions
  readonly state: StateFolder
  readonly parts: Parts
  readonly sources: ReadonlyMap<string, ServicePackage>
  readonly emit: (event: Happening) => void
  readonly listeners: Set<(event: SystemEvent) => void>
  readonly started: number
}

/** The order of a start: first what can be refused at once, then stores, then services, each step as wide as it can be. */
async function start(ground: Ground): Promise<System> {
  const { plan, options, state, parts, sources, emit, listeners, started } = ground
  if (state.cleared > 0)
    emit({ kind: 'progress', what: `cleared away ${state.cleared} remains of a run that was killed` })
  parts.edge = await openEdge(ground)
  const source = options.postgres ?? { kind: 'embedded' }
  const storeGround = { plan, root: options.root, state, source, signal: options.signal, emit }
  const [network, prepared, built] = await all([
    openNetwork(ground),
    all(plan.postgres.map(async (database) => await preparePostgres(database, storeGround))),
    buildAll(ground),
  ])
  const caches = plan.caches.map(async (cache) => await startCache(cache, storeGround, network))
  const databases = prepared.map(async (database) => await database.start(network))
  const missing: string[] = []
  const places = [...plan.postgres, ...plan.caches].map(({ name }) => name)
  await all(
    [...databases, ...caches].map(async (starting) => {
      const store = await starting
      if ('missing' in store) missing.push(store.missing)
      else parts.stores.push(store)
    }),
  )
  await startServices(ground, network)
  const system = new RunningSystem({
    ...{ plan, options, network, parts, missing, listeners },
    stores: parts.stores.toSorted((a, b) => places.indexOf(a.name) - places.indexOf(b.name)),
    built,
    sources,
    build: async (name, from) => await buildOne(ground, name, from),
    seconds: (Date.now() - started) / 1000,
  })
  state.run.setUrl(system.url === '' ? '-' : system.url)
  return system
}

/** Waits for all, also when one fails: what is half started can only be stopped when it has started. */
async function all<T extends readonly unknown[]>(promises: readonly [...{ [K in keyof T]: Promise<T[K]> }]): Promise<T>
async function all<T>(promises: readonly Promise<T>[]): Promise<readonly T[]>
async function all(promises: readonly Promise<unknown>[]): Promise<readonly unknown[]> {
  await Promise.allSettled(promises)
  return await Promise.all(promises)
}

/** First of all, so that a port in use costs nobody a build. */
async function openEdge({ plan, options, state, emit }: Ground): Promise<EdgeServer | undefined> {
  if (plan.edge === undefined) return undefined
  for (const { name } of plan.buckets) state.folder('buckets', name)
  const edge = new EdgeServer({
    plan: plan.edge,
    buckets: state.folder('buckets'),
    onEvent: (event) => emit({ kind: 'edge', ...event }),
  })
  await edge.listen(options.port)
  return edge
}

async function openNetwork({ plan, options, state, parts }: Ground): Promise<Network> {
  const wish = options.isolate ?? 'auto'
  const network =
    wish === 'never' ? { refused: 'as asked' } : await isolatedNetwork({ plan, state, root: options.root })
  if (!('refused' in network)) {
    parts.network = network
    return network
  }
  if (wish === 'always') {
    throw new LocalProblem(`services cannot be isolated: ${network.refused}`, { help: 'leave --isolate out' })
  }
  parts.network = await sharedNetwork(plan, network.refused)
  return parts.network
}

type Built = System['report']['built']

async function buildAll(ground: Ground): Promise<Built> {
  const { plan, options, sources } = ground
  const outcomes = await all(
    plan.services.map(async ({ name }) => {
      const source = sources.get(name)
      const outcome = source === undefined || options.built === true ? 'kept' : await buildOne(ground, name, source)
      return { name, outcome }
    }),
  )
  const named = (wanted: 'built' | 'kept'): readonly string[] =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ name }) => name)
  return { now: named('built'), kept: named('kept') }
}

async function buildOne(
  { options, state, emit }: Pick<Ground, 'options' | 'state' | 'emit'>,
  name: string,
  source: ServicePackage,
): Promise<'built' | 'kept'> {
  return await buildWhenChanged(name, source, {
    folder: state.folder('builds'),
    run: state.run,
    signal: options.signal,
    onBuild: () => emit({ kind: 'progress', what: `building ${name}` }),
  })
}

async function startServices(ground: Ground, network: Network): Promise<void> {
  const { plan, options, state, parts, sources, emit } = ground
  rmSync(join(state.path, 'tmp'), { recursive: true, force: true })
  const addresses: Addresses = {
    stores: new Map(parts.stores.map(({ name, credentials }) => [name, credentials])),
    services: network.hasNames
      ? new Map()
      : new Map(plan.services.map(({ name }) => [name, network.serviceAddress(name)])),
  }
  for (const service of plan.services) {
    const source = sources.get(service.name)
    if (source === undefined) continue
    const made = new Service({
      ...{ plan: service, services: plan.services, source, network, addresses, edge: parts.edge, state, emit },
      variables: options.variables?.[service.name] ?? {},
      waits: options.waits ?? 'quick',
    })
    parts.services.push(made)
  }
  emit({ kind: 'progress', what: `starting ${plan.services.map(({ name }) => name).join(', ')}` })
  // The first that fails ends the start: the others would wait for it in vain.
  await Promise.all(parts.services.map(async (service) => await service.start()))
}

/** What a person can put right, in words; anything else is a bug and stays what it is. */
function problemFrom(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new LocalProblem('the disk is full', { help: 'free some space and start again' })
  if (code === 'EACCES' || code === 'EROFS') {
    const { path = 'a file' } = error as NodeJS.ErrnoException
    return new LocalProblem(`${path} may not be written (${code})`)
  }
  return error
}
