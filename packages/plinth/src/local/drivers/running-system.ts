import type { LocalPlan } from '../plan/local-plan.ts'
import type { Network } from './network/network.ts'
import { inputFolders } from './services/inputs.ts'
import type { ServicePackage } from './services/package.ts'
import type { Replica } from './services/replica.ts'
import type { Service } from './services/service.ts'
import type { Parts } from './parts.ts'
import type { RunningStore } from './stores/stores.ts'
import type { StoreProcess } from './stores/store-process.ts'
import {
  LocalProblem,
  type LocalProcess,
  type StoreControl,
  type System,
  type SystemEvent,
  type SystemOptions,
  type SystemReport,
} from './system.ts'

interface Started {
  readonly plan: LocalPlan
  readonly options: SystemOptions
  readonly network: Network
  readonly parts: Parts
  readonly stores: readonly RunningStore[]
  readonly missing: readonly string[]
  readonly built: SystemReport['built']
  readonly listeners: Set<(event: SystemEvent) => void>
  readonly seconds: number
  readonly sources: ReadonlyMap<string, ServicePackage>
  readonly build: (name: string, source: ServicePackage) => Promise<'built' | 'kept'>
}

/** A system that has started: what it is made of, and every way to break it. */
export class RunningSystem implements System {
  readonly plan: LocalPlan
  readonly url: string
  readonly report: SystemReport
  readonly #started: Started

  constructor(started: Started) {
    this.#started = started
    this.plan = started.plan
    this.url = started.parts.edge?.url ?? ''
    this.report = this.#report()
  }

  get database(): StoreControl | undefined {
    return this.#store('postgres')
  }

  get redis(): StoreControl | undefined {
    return this.#store('redis')
  }

  processes = (): readonly LocalProcess[] => [
    ...this.#started.stores.flatMap(({ process }) => process?.process() ?? []),
    ...this.#replicas().map((replica) => replica.describe()),
  ]

  kill = (process: string, signal: NodeJS.Signals = 'SIGKILL'): void => this.#find(process).signal(signal)

  stopProcess = async (process: string): Promise<void> => {
    const found = this.#find(process)
    if ('kill' in found) await found.stop(3000)
    else await found.stop(this.#started.options.waits ?? 'quick')
  }

  lose = (process: string): void => {
    const found = this.#find(process)
    if ('kill' in found) throw new LocalProblem(`${process} is a store; it is killed and started by itself`)
    found.lose()
  }

  pause = (process: string): void => {
    const found = this.#find(process)
    if ('pause' in found) found.pause()
    else found.signal('SIGSTOP')
  }

  resume = (process: string): void => this.#find(process).resume()

  restart = async (process: string): Promise<void> => {
    const found = this.#find(process)
    if ('kill' in found) {
      await found.stop(3000)
      await found.start()
    } else await found.restart()
  }

  rollingRestart = async (service: string): Promise<void> => {
    this.#sourceOf(service)
    await this.#services()
      .find(({ name }) => name === service)
      ?.rollingRestart()
  }

  build = async (service: string): Promise<'built' | 'kept'> =>
    await this.#started.build(service, this.#sourceOf(service))

  sources = (service: string): readonly string[] => inputFolders(this.#sourceOf(service))

  onEvent = (listener: (event: SystemEvent) => void): (() => void) => {
    this.#started.listeners.add(listener)
    return () => void this.#started.listeners.delete(listener)
  }

  stop = async (): Promise<void> => await this.#started.parts.stop()

  #sourceOf(service: string): ServicePackage {
    const source = this.#started.sources.get(service)
    if (source !== undefined) return source
    const known = [...this.#started.sources.keys()].join(', ')
    throw new LocalProblem(`there is no service ${service}`, { help: `there are ${known}` })
  }

  #services(): readonly Service[] {
    return this.#started.parts.services
  }

  #replicas(): readonly Replica[] {
    return this.#services().flatMap(({ replicas }) => replicas)
  }

  #store(kind: LocalProcess['kind']): StoreProcess | undefined {
    return this.#started.stores.flatMap(({ process }) => process ?? []).find((store) => store.process().kind === kind)
  }

  #find(id: string): StoreProcess | Replica {
    const store = this.#started.stores.find(({ name }) => name === id)?.process
    const found = store ?? this.#replicas().find((replica) => replica.id === id)
    if (found !== undefined) return found
    const known = this.processes().map((process) => process.id)
    throw new LocalProblem(`there is no process ${id}`, { help: `there are ${known.join(', ')}` })
  }

  #report(): SystemReport {
    const { plan, network, stores, missing, built, seconds, options } = this.#started
    return {
      url: this.url,
      services: this.#services().map(({ name, replicas }) => ({
        name,
        replicas: replicas.map((replica) => replica.describe()),
      })),
      stores: stores.map(({ name, what, credentials }) => ({ name, what, address: `127.0.0.1:${credentials.port}` })),
      isolation: { isolated: network.isolated, why: network.why },
      differences: [
        ...missing,
        ...stores.flatMap(({ differs }) => differs),
        ...(network.isolated ? [] : ['names of the cluster are addresses of this machine, and ports are free ones']),
        ...(options.waits === 'declared'
          ? []
          : ['a replica that leaves waits until its requests are done, at most as long as declared']),
        ...plan.differences.map(({ what }) => what),
      ],
      ...{ seconds, built },
    }
  }
}
