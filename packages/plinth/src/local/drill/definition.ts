/**
 * What visitors of an application do, and what must be true of what it acknowledged: the part of a drill that only the
 * team knows. `drill.ts` beside the platform file exports it as default.
 */
export interface DrillInput {
  /** Visits that begin in a second, whether earlier ones have ended or not. */
  readonly rate: number
  /** Kinds of visits by name. */
  readonly visits: Readonly<Record<string, VisitInput>>
  /** Runs once before the load, for accounts and goods that visits need; its requests are not counted. */
  readonly prepare?: (visitor: Visitor) => Promise<void>
  /** Statements about the acknowledged writes, by name; each is asked again after every fault. */
  readonly checks: Readonly<Record<string, (found: CheckInput) => Promise<readonly Violation[]>>>
}

export interface VisitInput {
  /** How often it is chosen, beside the weights of the others. */
  readonly weight: number
  /** One visit, from its first request to its last. What it throws is reported as a mistake of the drill. */
  readonly run: (visitor: Visitor) => Promise<void>
}

/** Somebody who uses the application: one cookie jar, one random source. */
export interface Visitor {
  /** Counts from 0 over the whole drill. */
  readonly number: number
  /** Another text in each drill, so that names made of it are new also where an earlier drill has left its own. */
  readonly drill: string
  /** The seed of the drill and `number` decide the values, from 0 to 1 without 1. */
  readonly random: () => number
  readonly request: (request: DrillRequest) => Promise<DrillAnswer>
  /** Writes into the ledger that the application confirmed a write; `id` is what it can be found by. */
  readonly acknowledge: (write: AcknowledgedWrite) => void
}

export interface DrillRequest {
  /** Default `GET`. */
  readonly method?: string
  /** From the root of the application: `/api/products`. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Name under which it is counted; default the method and the path without its query. */
  readonly as?: string
  /** Attempts in all, with the same bytes, while there is no answer or one with 502, 503, 504. Default 1. */
  readonly attempts?: number
}

export interface DrillAnswer {
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  readonly headers: Headers
  /** Parsed JSON; text where it is none; undefined where nothing came. */
  readonly body: unknown
}

/** A write that the application has confirmed. */
export interface AcknowledgedWrite {
  /** `order`, `stock correction`. */
  readonly kind: string
  readonly id: string
  /** Whatever a check needs to know. */
  readonly details?: Readonly<Record<string, unknown>>
}

export interface CheckInput {
  /** Writes that were acknowledged since this check last ran. */
  readonly acknowledged: readonly AcknowledgedWrite[]
  /** For questions over HTTP; not counted. */
  readonly visitor: Visitor
  /** Connection string of the first PostgreSQL, with the rights of its services; undefined when it is not ours. */
  readonly database: string | undefined
}

/** A write that was lost, made twice or is wrong. */
export interface Violation {
  readonly kind: 'lost' | 'duplicated' | 'wrong'
  /** One sentence that names the write. */
  readonly what: string
}

export type Drill = DrillInput & { readonly kind: 'drill' }

/** Declares how an application is drilled. */
export function defineDrill(input: DrillInput): Drill {
  return Object.freeze({ ...input, kind: 'drill' })
}

export function isDrill(value: unknown): value is Drill {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'drill'
}
