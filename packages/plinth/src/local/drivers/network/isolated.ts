import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { LocalPlan, ServicePlan } from '../../plan/local-plan.ts'
import type { Command } from '../processes/child.ts'
import type { StateFolder } from '../state/state-folder.ts'
import { addressesOf, freeReplicaAddress, type Addresses } from './addresses.ts'
import { confinement } from './confinement.ts'
import type { Network, Place } from './network.ts'
import { provesReach } from './proof.ts'
import { findTools, ipBatch, runIp, type Tools } from './tools.ts'

interface Ground {
  readonly plan: LocalPlan
  readonly state: StateFolder
  readonly root: string
}

/** The reason why replicas cannot have networks of their own here. */
export interface Refused {
  readonly refused: string
}

/**
 * A network of its own for each replica: a namespace of Linux with one cable to this machine, an address, and routes to
 * the addresses of what the service is linked to. To everything else there is no way, whatever credentials it has.
 * Stores and services that are called have addresses of their own on this machine.
 */
export async function isolatedNetwork({ plan, state, root }: Ground): Promise<Network | Refused> {
  const tools = findTools()
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || tools === undefined) {
    return { refused: 'needs root and ip' }
  }
  const addresses = await takeAddresses(tools, plan, state)
  if ('refused' in addresses) return addresses
  const network = new Namespaces({ plan, state, tools, addresses, before: await confinement(tools, root) })
  const proof = await provesReach(network)
  if (proof !== undefined) {
    await network.close()
    return { refused: proof }
  }
  return network
}

/** Addresses for the proof that links and their absence hold. */
const probed = ['store linked', 'store unlinked']

/** Takes a range that nothing of this machine uses, and puts its addresses on the loopback device. */
async function takeAddresses(tools: Tools, plan: LocalPlan, state: StateFolder): Promise<Addresses | Refused> {
  const called = [
    ...probed,
    ...[...plan.postgres, ...plan.caches].map(({ name }) => `store ${name}`),
    ...plan.services.map(({ name }) => `service ${name}`),
  ]
  const routes = await runIp(tools, '-4', 'address', 'show')
  const start = createHash('sha256').update(state.path).digest().readUInt16BE(0)
  for (let i = 0; i < 256; i++) {
    const addresses = addressesOf(start + i, called)
    if (routes.output.includes(` ${addresses.prefix}.`)) continue
    const own = [addresses.machine, ...addresses.called.values()].map((address) => `${address}/32`)
    for (const id of own) state.run.add({ kind: 'address', id })
    const ran = await ipBatch(
      tools,
      own.map((address) => `address add ${address} dev lo`),
    )
    if (ran.code === 0) return addresses
    for (const id of own) state.run.remove({ kind: 'address', id })
    return { refused: `ip says: ${firstLine(ran.output)}` }
  }
  return { refused: 'no range of private addresses is free' }
}

interface Parts {
  readonly plan: LocalPlan
  readonly state: StateFolder
  readonly tools: Tools
  readonly addresses: Addresses
  /** Words in front of every program. */
  readonly before: readonly string[]
}

class Namespaces implements Network {
  readonly isolated = true
  readonly hasNames = true
  readonly why: string
  readonly clients: readonly string[]
  readonly #parts: Parts
  readonly #taken = new Set<string>()
  readonly #tag: string

  constructor(parts: Parts) {
    this.#parts = parts
    this.#tag = createHash('sha256').update(`${parts.state.path} ${process.pid}`).digest('hex').slice(0, 6)
    this.clients = [`${parts.addresses.prefix}.0/24`]
    this.why =
      parts.before.length > 0
        ? 'a network namespace for each replica, with routes to what it is linked to'
        : 'a network namespace for each replica; without setpriv its programs keep the rights of root'
  }

  storeHost = (store: string): string => this.#addressOf(`store ${store}`)

  serviceAddress = (service: string): { host: string; port: number } => ({
    host: this.#addressOf(`service ${service}`),
    port: this.#service(service)?.servicePort ?? 80,
  })

  enter = async (replica: string, service: string): Promise<Place> => {
    const plan = this.#service(service)
    const calls = plan?.calls ?? []
    const links = [...(plan?.stores ?? []).map((name) => `store ${name}`), ...calls.map((name) => `service ${name}`)]
    return await this.join(replica, {
      port: plan?.port ?? 80,
      reaches: links.map((name) => this.#addressOf(name)),
      names: calls.flatMap((name) => `${this.#addressOf(`service ${name}`)} ${this.#service(name)?.host ?? name}`),
    })
  }

  /** A network with ways to these addresses and to nothing else but this machine, which asks and forwards. */
  async join(
    replica: string,
    {
      port,
      reaches,
      names,
    }: { readonly port: number; readonly reaches: readonly string[]; readonly names: readonly string[] },
  ): Promise<Place> {
    const { addresses, state, tools } = this.#parts
    const host = freeReplicaAddress(addresses, this.#taken)
    this.#taken.add(host)
    const namespace = `plinth-${this.#tag}-${replica}`
    const cable = this.#cableTo(host)
    const { machine } = addresses
    state.run.add({ kind: 'namespace', id: namespace })
    const outside = await ipBatch(tools, [
      `netns add ${namespace}`,
      `link add ${cable} type veth peer name eth0 netns ${namespace}`,
      `link set ${cable} up`,
      `route add ${host}/32 dev ${cable} src ${machine}`,
    ])
    const inside = await ipBatch(
      tools,
      [
        'link set lo up',
        'link set eth0 up',
        `address add ${host}/32 dev eth0`,
        ...[machine, ...reaches].map((address) => `route add ${address}/32 dev eth0 src ${host}`),
      ],
      ['-n', namespace],
    )
    const hosts = join(state.folder('hosts'), replica)
    writeFileSync(hosts, `${['127.0.0.1 localhost', `${host} ${replica}`, ...names].join('\n')}\n`)
    if (outside.code !== 0 || inside.code !== 0) {
      await this.#leave(namespace, host)
      throw new Error(firstLine(outside.output + inside.output))
    }
    return {
      ...{ host, port },
      inside: (command) => this.#inside(command, namespace, hosts),
      leave: async () => {
        rmSync(hosts, { force: true })
        await this.#leave(namespace, host)
      },
    }
  }

  /** `ip netns exec` also gives it mounts of its own, in which the names of the cluster can stand. */
  #inside(command: Command, namespace: string, hosts: string): Command {
    const { tools, before } = this.#parts
    const script = `${tools.mount} --bind "$1" /etc/hosts && shift && exec "$@"`
    const words = ['netns', 'exec', namespace, '/bin/sh', '-c', script, 'plinth', hosts]
    return { ...command, program: tools.ip, words: [...words, ...before, command.program, ...command.words] }
  }

  async #leave(namespace: string, host: string): Promise<void> {
    const { state, tools } = this.#parts
    // The kernel takes a namespace down when it finds the time; its cable must be gone before the address is given again.
    await runIp(tools, 'link', 'delete', this.#cableTo(host))
    await runIp(tools, 'netns', 'delete', namespace)
    state.run.remove({ kind: 'namespace', id: namespace })
    this.#taken.delete(host)
  }

  close = async (): Promise<void> => {
    const { addresses, state, tools } = this.#parts
    const own = [addresses.machine, ...addresses.called.values()].map((address) => `${address}/32`)
    await ipBatch(
      tools,
      own.map((address) => `address delete ${address} dev lo`),
      ['-force'],
    )
    for (const id of own) state.run.remove({ kind: 'address', id })
  }

  #cableTo(host: string): string {
    return `pl${this.#tag}.${host.split('.').at(-1) ?? ''}`
  }

  #service(name: string): ServicePlan | undefined {
    return this.#parts.plan.services.find((service) => service.name === name)
  }

  #addressOf(name: string): string {
    return this.#parts.addresses.called.get(name) ?? this.#parts.addresses.machine
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}
