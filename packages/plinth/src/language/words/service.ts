import { declare, type Declared } from '../declared.ts'
import {
  choice,
  defaulted,
  dictionary,
  group,
  integer,
  link,
  list,
  optional,
  optionalGroup,
  required,
  text,
  type FieldsOf,
} from '../field.ts'
import { cpu, folder, memory, path } from '../shapes.ts'
import type { Bucket } from './bucket.ts'
import type { Postgres } from './postgres.ts'
import type { Redis } from './redis.ts'

/** A store that a service can use. */
export type Store = Postgres | Redis | Bucket

/** A service of your own: an image built from a folder, run in the cluster. */
export interface ServiceInput {
  /** Folder of the repository with the container file. */
  readonly path: string
  /** Other folders and files of the repository that go into the image: a change there releases the service, too. */
  readonly sources?: readonly string[]
  /** Port that the container listens on; above 1023, because it does not run as root. */
  readonly port: number
  /** Pods; with `autoscale` the least number. Two in different zones survive the loss of one. */
  readonly replicas?: number
  /** Adds pods under load, up to a bound. */
  readonly autoscale?: {
    /** Most pods; bounds the bill and the connections to the database. */
    readonly max: number
    /** Average processor use, in percent of the request, above which pods are added. */
    readonly cpu?: number
  }
  /** Stores that it may reach. Access, credentials, network rules and environment follow from this alone. */
  readonly uses?: readonly Store[]
  /** Services that it may call. Network rules and `<NAME>_URL` follow. */
  readonly calls?: readonly Service[]
  /** Processor time that is reserved for a pod; it may use more while there is some. */
  readonly cpu?: string
  /** Memory of a pod, reserved and at most. */
  readonly memory?: string
  /** HTTP paths that tell how a pod is. */
  readonly health?: {
    /** Answers as long as the process can; asks no dependency, or a lost database restarts every pod. */
    readonly live?: string
    /** Answers when this pod can take requests. */
    readonly ready?: string
  }
  /** Plain environment variables. Secrets come through links. */
  readonly environment?: Readonly<Record<string, string>>
  /** Folders that the process writes to; everything else is read-only. */
  readonly writable?: readonly string[]
  /** Seconds that a stopping pod may finish requests in, after the load balancer has let go of it. */
  readonly drainSeconds?: number
  /** Connections that a pod holds to each database it uses. Left out: the database's budget divided by the pods. */
  readonly pool?: number
  /** What happens when a secret changes: `restart` rolls the pods, `nothing` leaves the old value in them. */
  readonly onSecretChange?: 'restart' | 'nothing'
}

export type Service = Declared<'service', ServiceInput>

/** Declares a service of your own: repository, image, deployment, and all that its links need. */
export function service(input: ServiceInput): Service {
  return declare('service', input, service)
}

const inRepository = /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[\w\-./]+$/

export const serviceFields = {
  path: required<string>(text('a folder of the repository, without a leading slash', inRepository)),
  sources: defaulted<readonly string[]>(
    list(text('a folder or a file of the repository, without a leading slash', inRepository)),
    [],
    'most images are built from one folder alone',
  ),
  port: required<number>(integer(1, 65_535, 'port')),
  replicas: defaulted<number>(integer(1, 1_000, 'pods'), 2, 'one pod in each of two zones survives the loss of a zone'),
  autoscale: optionalGroup({
    max: required<number>(integer(1, 1_000, 'pods')),
    cpu: defaulted<number>(integer(10, 95, 'percent'), 70, 'leaves room for the minute that a new pod takes to start'),
  }),
  uses: defaulted<readonly Store[]>(
    list(link('postgres', 'redis', 'bucket')),
    [],
    'access exists only where it is declared',
  ),
  calls: defaulted<readonly Service[]>(list(link('service')), [], 'access exists only where it is declared'),
  cpu: defaulted<string>(cpu, '100m', 'a tenth of a processor: what an idle web service needs'),
  memory: defaulted<string>(memory, '256Mi', 'reserved and limit alike, so that a node never has to choose a victim'),
  health: group({
    live: defaulted<string>(path, '/health', 'the path most services use'),
    ready: defaulted<string>(path, '/ready', 'the path most services use'),
  }),
  environment: defaulted<Readonly<Record<string, string>>>(
    dictionary({ expected: 'an upper-case name such as LOG_LEVEL', pattern: /^[A-Z][A-Z0-9_]*$/ }, text('text')),
    {},
    'links bring what they need',
  ),
  writable: defaulted<readonly string[]>(list(folder), ['/tmp'], 'most runtimes need a place for temporary files'),
  drainSeconds: defaulted<number>(integer(0, 3_600, 'seconds'), 30, 'longer than the longest ordinary request'),
  pool: optional<number>(integer(1, 1_000, 'connections')),
  onSecretChange: defaulted<'restart' | 'nothing'>(
    choice(['restart', 'nothing']),
    'restart',
    'environment variables of a running pod never change; without a restart a rotated password is an outage',
  ),
} as const satisfies FieldsOf<ServiceInput>
