import { chownSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fillIn, type Addresses } from '../../plan/fill-in.ts'
import type { ReplicaPlan, ServicePlan } from '../../plan/local-plan.ts'
import type { EdgeServer } from '../edge/edge-server.ts'
import type { Network, Place } from '../network/network.ts'
import { ServiceBalancer } from '../network/service-balancer.ts'
import type { Command } from '../processes/child.ts'
import type { StateFolder } from '../state/state-folder.ts'
import type { SystemEvent } from '../system.ts'
import { pathFor } from './build.ts'
import { shellLine, type ServicePackage } from './package.ts'
import { Replica } from './replica.ts'

/** An event before it gets its time. */
export type Happening = SystemEvent extends infer Event
  ? Event extends SystemEvent
    ? Omit<Event, 'at'>
    : never
  : never

interface Parts {
  readonly plan: ServicePlan
  readonly services: readonly ServicePlan[]
  readonly source: ServicePackage
  readonly network: Network
  readonly addresses: Addresses
  readonly edge: EdgeServer | undefined
  readonly state: StateFolder
  readonly variables: Readonly<Record<string, string>>
  readonly waits: 'quick' | 'declared'
  readonly emit: (event: Happening) => void
}

/** A Deployment with its Service: replicas, the routing to them, and how new ones take the place of old ones. */
export class Service {
  readonly #parts: Parts
  readonly #balancer = new ServiceBalancer()
  #replicas: { readonly slot: ReplicaPlan; readonly replica: Replica }[] = []
  #started = 0
  #isStopped = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get name(): string {
    return this.#parts.plan.name
  }

  get replicas(): readonly Replica[] {
    return this.#replicas.map(({ replica }) => replica)
  }

  /** Starts every replica; resolves when all are ready. */
  async start(): Promise<void> {
    const { plan, network } = this.#parts
    const { host, port } = network.serviceAddress(plan.name)
    await this.#balancer.listen(host, port)
    await Promise.all(
      plan.replicas.map(async (slot) => {
        const replica = await this.#make(slot)
        if (this.#isStopped) return await replica.leave()
        this.#replicas.push({ slot, replica })
        await replica.start()
      }),
    )
    this.#replicas.sort((a, b) => a.slot.ordinal - b.slot.ordinal)
  }

  /** One replica after the other: a new one is ready before the old one leaves. */
  async rollingRestart(): Promise<void> {
    for (const old of [...this.#replicas]) {
      const replica = await this.#make(old.slot)
      this.#replicas.push({ slot: old.slot, replica })
      try {
        await replica.start()
      } catch (error) {
        // The new version does not run: the old one stays, as in a Deployment.
        await this.#remove(replica, async () => await replica.stopNow(1000))
        throw error
      }
      await this.#remove(old.replica, async () => await old.replica.stop(this.#parts.waits))
    }
  }

  async stop(withinMs: number): Promise<void> {
    this.#isStopped = true
    await Promise.all(
      this.#replicas.map(async ({ replica }) => {
        await replica.stopNow(withinMs)
        await replica.leave()
      }),
    )
    await this.#balancer.close()
  }

  async #remove(replica: Replica, stop: () => Promise<void>): Promise<void> {
    await stop()
    this.#replicas = this.#replicas.filter((one) => one.replica !== replica)
    await replica.leave()
  }

  async #make(slot: ReplicaPlan): Promise<Replica> {
    const { plan, network, state, edge, emit } = this.#parts
    const id = `${plan.name}-${++this.#started}`
    const place = await network.enter(id, plan.name)
    const target = { id, host: place.host, port: place.port }
    return new Replica({
      ...{ id, zone: slot.zone, plan, place, run: state.run },
      command: this.#command(id, place),
      onLine: (line) => emit({ kind: 'log', process: id, name: plan.name, line }),
      onState: (now, why) => emit({ kind: 'state', process: id, state: now, why }),
      onExit: ({ code, signal }) => emit({ kind: 'exit', process: id, code, signal }),
      inFlight: () => edge?.inFlight(id) ?? 0,
      onRoute: (change) => {
        for (const targets of [this.#balancer.targets, edge?.targetsOf(plan.name)]) {
          if (change === 'in') targets?.add(target)
          else targets?.remove(id)
        }
        if (change === 'gone') edge?.forget(id)
      },
    })
  }

  #command(id: string, place: Place): Command {
    const { source, variables, plan, services, addresses } = this.#parts
    const temporary = this.#temporaryFolder(id)
    const declared = fillIn(plan.variables, addresses, services)
    return {
      program: '/bin/sh',
      words: ['-c', shellLine(source.start)],
      cwd: source.folder,
      env: {
        // What every process needs to run at all; everything else comes from the platform file.
        ...{ PATH: pathFor(source.folder), HOME: temporary, TMPDIR: temporary, HOSTNAME: id },
        ...declared,
        ...('PORT' in declared && { PORT: String(place.port) }),
        ...variables,
      },
    }
  }

  /** The one folder that it may write to; it belongs to whom the project belongs to. */
  #temporaryFolder(id: string): string {
    const { state, source } = this.#parts
    const folder = join(state.folder('tmp'), id)
    mkdirSync(folder, { recursive: true })
    if (process.getuid?.() === 0) {
      const { uid, gid } = statSync(source.folder)
      chownSync(folder, uid, gid)
    }
    return folder
  }
}
