import type { LocalPlan } from '../plan/local-plan.ts'

/** How a plan is run. */
export interface SystemOptions {
  /** Folder that the paths of services start from. */
  readonly root: string
  /** Folder for databases, buckets, logs and what is known of this run. */
  readonly state: string
  /** Port of the one URL: the given one or none; without it 8080, or the next free one. */
  readonly port?: number | undefined
  /** Where PostgreSQL comes from: the npm package of the declared major, the machine, or a server that runs already. */
  readonly postgres?: PostgresSource | undefined
  /** A network of its own for each replica. `auto`: where the system allows it. Default `auto`. */
  readonly isolate?: 'auto' | 'always' | 'never' | undefined
  /**
   * `quick`: a leaving replica waits until its requests are done, at most the declared seconds. `declared`: always the
   * declared seconds. Default `quick`.
   */
  readonly waits?: 'quick' | 'declared' | undefined
  /** Variables on top of the declared ones, by service: for drills that switch faults on. */
  readonly variables?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
  /** Command in place of `start` of package.json, by service: for drills with a planted fault. */
  readonly commands?: Readonly<Record<string, string>> | undefined
  /** Skips the build step. */
  readonly built?: boolean | undefined
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: ((event: SystemEvent) => void) | undefined
}

export type PostgresSource =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'system' }
  | { readonly kind: 'url'; readonly url: string }

/** One process of the system, as it is now. */
export interface LocalProcess {
  /** `backend-1`, `database`, `redis`. A replica that takes the place of another has the next free number. */
  readonly id: string
  readonly kind: 'service' | 'postgres' | 'redis'
  /** Name of the service or of the store. */
  readonly name: string
  /** Zone of a replica; stores have the first one. */
  readonly zone: string
  readonly pid: number | undefined
  readonly state: ProcessState
  /** Address on which it listens. */
  readonly address: { readonly host: string; readonly port: number } | undefined
}

/** `waiting`: between two starts of a process that keeps failing. */
export type ProcessState = 'starting' | 'ready' | 'not ready' | 'paused' | 'stopping' | 'waiting' | 'stopped'

/** What happens, in order, with milliseconds since the epoch. */
export type SystemEvent = { readonly at: number } &
  /** What is being done, for people who wait. */
  (
    | { readonly kind: 'progress'; readonly what: string }
    /** A line that a process wrote, without its line end. */
    | { readonly kind: 'log'; readonly process: string; readonly name: string; readonly line: string }
    | { readonly kind: 'state'; readonly process: string; readonly state: ProcessState; readonly why: string }
    | { readonly kind: 'exit'; readonly process: string; readonly code: number | null; readonly signal: string | null }
    /** The edge: a request that was sent to another target, or got no answer. */
    | { readonly kind: 'edge'; readonly what: string; readonly process: string | undefined }
  )

/** A store that can be broken. */
export interface StoreControl {
  /** For a client on this machine, with the credentials of the services. */
  readonly url: string
  readonly process: () => LocalProcess
  /** SIGKILL, and it stays away until `start`. */
  readonly kill: () => Promise<void>
  /** Resolves when connections are accepted. */
  readonly start: () => Promise<void>
  /** SIGSTOP and SIGCONT of every process of the server. */
  readonly pause: () => void
  readonly resume: () => void
}

/** A running system. */
export interface System {
  readonly plan: LocalPlan
  /** `http://127.0.0.1:8080`; empty when the platform has no edge. */
  readonly url: string
  readonly report: SystemReport
  readonly processes: () => readonly LocalProcess[]
  /** Signal to a process and its children. A replica that ends is started again, as in the cluster. */
  readonly kill: (process: string, signal?: NodeJS.Signals) => void
  /** As the cluster stops a pod; nothing takes its place until `restart`. */
  readonly stopProcess: (process: string) => Promise<void>
  /** SIGKILL of a replica, and nothing takes its place until `restart`. */
  readonly lose: (process: string) => void
  /** SIGSTOP: alive and silent. */
  readonly pause: (process: string) => void
  readonly resume: (process: string) => void
  /** Starts a replica again at once, also one that was stopped; resolves when it is ready. */
  readonly restart: (process: string) => Promise<void>
  /** Replaces every replica of a service, a new one first, as the Deployment says. */
  readonly rollingRestart: (service: string) => Promise<void>
  /** Builds a service when its sources have changed. */
  readonly build: (service: string) => Promise<'built' | 'kept'>
  /** Folders whose files decide what a service is, for those who watch them. */
  readonly sources: (service: string) => readonly string[]
  /** First PostgreSQL; undefined when there is none, or it is not ours. */
  readonly database: StoreControl | undefined
  /** First cache; undefined when there is none. */
  readonly redis: StoreControl | undefined
  /** Calls back for each event from now on; the answer ends it. */
  readonly onEvent: (listener: (event: SystemEvent) => void) => () => void
  /** Stops everything, within 10 s; the same promise for every call. */
  readonly stop: () => Promise<void>
}

export interface SystemReport {
  readonly url: string
  readonly services: readonly {
    readonly name: string
    readonly replicas: readonly LocalProcess[]
  }[]
  readonly stores: readonly { readonly name: string; readonly what: string; readonly address: string }[]
  /** Whether each replica has a network of its own, and why not. */
  readonly isolation: { readonly isolated: boolean; readonly why: string }
  readonly differences: readonly string[]
  readonly seconds: number
  /** Built services, and those whose build was still good. */
  readonly built: { readonly now: readonly string[]; readonly kept: readonly string[] }
}

/** Something that a person can put right: what is wrong, and what to do. */
export class LocalProblem extends Error {
  override readonly name = 'LocalProblem'
  readonly help: string | undefined
  /** Last lines of the process that it is about. */
  readonly lines: readonly string[]

  constructor(
    message: string,
    { help, lines = [] }: { readonly help?: string; readonly lines?: readonly string[] } = {},
  ) {
    super(message)
    this.help = help
    this.lines = lines
  }
}
