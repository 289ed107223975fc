import type { Command } from '../processes/child.ts'

/** Where a replica runs. */
export interface Place {
  /** Address of its network; on a shared one that of this machine. */
  readonly host: string
  /** Port to listen on: the declared one where the network is its own. */
  readonly port: number
  /** The same program, inside. */
  readonly inside: (command: Command) => Command
  readonly leave: () => Promise<void>
}

/** How replicas reach what they are linked to, and nothing else where the system allows it. */
export interface Network {
  readonly isolated: boolean
  /** Why it is as it is, for the report. */
  readonly why: string
  /** Address on which a store listens for services. */
  readonly storeHost: (store: string) => string
  /** Ranges that services come from, besides this machine. */
  readonly clients: readonly string[]
  /** Address and port of a service for its callers. */
  readonly serviceAddress: (service: string) => { readonly host: string; readonly port: number }
  /** Whether names of the cluster are known inside. */
  readonly hasNames: boolean
  readonly enter: (replica: string, service: string) => Promise<Place>
  readonly close: () => Promise<void>
}
