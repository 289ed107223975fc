import type { Holding } from '#aws/facets/holds.ts'
import type { Layer, Engine } from '#graph/resource.ts'
import type { Origin, Path } from '#graph/value.ts'
import type { Opening } from '#proofs/network/openings.ts'
import type { Permission } from '#proofs/identity/permissions.ts'
import type { CostChange } from './cost-change.ts'

/** What a reviewer wants to know of a change, for one environment. Every list is sorted; equal sides give empty lists. */
export interface Change {
  /** Name of the environment; empty for what serves all of them. */
  readonly environment: string
  readonly resources: readonly ResourceChange[]
  /** Data that the change would lose. */
  readonly losses: readonly Loss[]
  readonly cost: CostChange
  readonly reach: Sides<Opening>
  readonly permissions: Sides<Permission>
  readonly links: Sides<DeclaredLink>
  readonly names: Sides<PublicName>
}

/** What is there after the change only, and what was there before it only. */
export interface Sides<Item> {
  readonly opened: readonly Item[]
  readonly closed: readonly Item[]
}

export type ChangeKind = 'added' | 'changed' | 'replaced' | 'destroyed' | 'moved'

/** What happens to one resource. */
export interface ResourceChange {
  readonly kind: ChangeKind
  /** Id after the change; before it, for what is destroyed. */
  readonly id: string
  readonly address: string
  readonly engine: Engine
  readonly type: string
  readonly layer: Layer
  /** Whether an engine makes it; data sources and outputs are only read. */
  readonly made: boolean
  /** The resource of the platform file that it exists for: `database`. */
  readonly belongsTo: string | undefined
  readonly reason: string
  readonly path: Path
  /** Id before the change, for what moved. */
  readonly from?: string
  /** Empty for what is added or destroyed as a whole. */
  readonly arguments: readonly ArgumentChange[]
  /** Why it cannot stay: arguments that force a replacement, or may. */
  readonly forcedBy: readonly Force[]
  readonly holds?: Holding
}

/** One argument before and after. `undefined`: not written. */
export interface ArgumentChange {
  readonly argument: string
  readonly before: unknown
  readonly after: unknown
  /** Why it has its value, on the side where it has one. */
  readonly origin?: Origin
  /** The value is known after the apply only, because what it comes from is made again. */
  readonly afterApply?: true
  /** Never shown. */
  readonly sensitive?: true
}

/** An argument that forces a replacement. */
export interface Force {
  readonly argument: string
  /**
   * `may`: it depends on more than this change tells; `unknown`: the provider could not be asked about this argument;
   * `refused`: nothing is replaced, AWS does not take this step, and the apply stops there.
   */
  readonly certainty: 'does' | 'may' | 'unknown' | 'refused'
  /** What else there is to know. */
  readonly note?: string
  /** The replaced resource that it refers to. */
  readonly because?: string
}

/** Something that holds data and does not survive the change. */
export interface Loss {
  readonly kind: 'replaced' | 'destroyed' | 'moved'
  /** `demo/services/aws_db_instance.database`. */
  readonly id: string
  readonly address: string
  readonly belongsTo: string | undefined
  readonly what: Holding['what']
  /** What is gone, as a sentence. */
  readonly lost: string
  /** Arguments that force it; empty for what is destroyed. */
  readonly forcedBy: readonly string[]
  /** Whether it happens for sure: an argument that nobody could ask the provider about only may force it. */
  readonly certainty: 'does' | 'may'
  readonly path: Path
  readonly remedy: string
  /** Set by the person who asked for the change. */
  readonly allowed: boolean
}

/** A link of the platform file. */
export interface DeclaredLink {
  readonly from: string
  readonly word: 'uses' | 'calls' | 'routes to'
  readonly to: string
  readonly path: Path
}

/** A name under which something can be found from outside. */
export interface PublicName {
  readonly name: string
  /** Address of the resource that claims it. */
  readonly resource: string
}
