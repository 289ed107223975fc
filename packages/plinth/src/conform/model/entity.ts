import type { BoxKind } from '#outputs/diagrams/view.ts'
import type { Layer } from '#graph/resource.ts'
import type { ConceptId } from '../words/concept.ts'

/** One thing of the platform that a document could draw. */
export interface Entity {
  /** Id of the resource that it is, or a word for what is outside. */
  readonly id: string
  readonly concept: ConceptId
  /** What a reviewer calls it: the name in the platform file, else the address. */
  readonly title: string
  /** Ids of everything that belongs to it, the most important first; empty for what is outside. */
  readonly resources: readonly string[]
  /** Names that are given to it in full: of a bucket, a role, a repository. */
  readonly names: readonly string[]
  /** Words that tell it from others of its kind. */
  readonly words: readonly string[]
  /** Where its interfaces are. */
  readonly tiers: readonly Tier[]
  readonly layer: Layer | undefined
  readonly facts: Facts
}

export interface Tier {
  readonly kind: Extract<BoxKind, 'public-subnets' | 'private-subnets' | 'isolated-subnets'>
  readonly title: string
}

/** What a label may say about it, and would be wrong if it said another thing. */
export interface Facts {
  /** Instance types and classes. */
  readonly types?: readonly string[]
  readonly cidrs?: readonly string[]
  readonly regions?: readonly string[]
  /** How many of them there are. */
  readonly count?: number
  /** Ports on which it lets somebody in. */
  readonly ports?: readonly number[]
}
