import type { Evidence } from '#answers/answer.ts'

/** Every picture, in the order in which a reader looks at them. */
export const viewNames = [
  'overview',
  'network',
  'traffic',
  'requests',
  'security-groups',
  'cluster',
  'identity',
  'storage',
  'secrets',
  'delivery',
  'layers',
  'service',
] as const
export type ViewName = (typeof viewNames)[number]

/** A picture before it is laid out: what is in it, what that means, and why it is there. */
export interface View {
  readonly name: ViewName
  readonly title: string
  /** What the picture shows, in a sentence or two. */
  readonly description: string
  readonly environment: string
  /** Boxes in the order in which they stand; a box comes after the one that it is in. */
  readonly boxes: readonly Box[]
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
  /** A map shows where things are; a sequence shows in which order they talk, and then has `steps`. */
  readonly shape: 'map' | 'sequence'
  readonly steps: readonly SequenceStep[]
  /** Where arrows of a map lead, unless that makes it wider than a screen. */
  readonly towards: 'right' | 'down'
  /** The service that the view `service` is about. */
  readonly service?: string
  /** What the reader must know, such as what was drawn together because there is too much of it. */
  readonly notes: readonly string[]
}

/** Active things are emitted; planned ones are declared, and drawn dashed. */
export type State = 'active' | 'planned'

/** What every element of a picture says about itself. */
export interface Element {
  /** Stable: the id of the resource where there is one, else made of what it stands for. Unique in its view. */
  readonly id: string
  /** A short label. */
  readonly title: string
  /** What it is and why it exists. */
  readonly text: string
  /** What in the graph it rests on, the most important first; empty only for the world outside. */
  readonly evidence: readonly Evidence[]
  readonly state: State
}

export interface Box extends Element {
  readonly kind: BoxKind
  /** A second, smaller line: a range of addresses, a version. */
  readonly subtitle?: string
  readonly icon?: string
  /** Id of the box around it. */
  readonly inside?: string
}

export const boxKinds = [
  'outside',
  'cloud',
  'global',
  'region',
  'vpc',
  'public-subnets',
  'private-subnets',
  'isolated-subnets',
  'cluster',
  'namespace',
  'security-group',
  'group',
  'layer',
] as const
export type BoxKind = (typeof boxKinds)[number]

export interface Node extends Element {
  /** A second, smaller line: a size, a version, a count. */
  readonly subtitle?: string
  /** Name of an icon in `icons.gen.ts`. */
  readonly icon?: string
  /** Id of the box around it. */
  readonly inside?: string
  /** What several like it are called: `services`. */
  readonly many?: string
  /** How many things it stands for, where some were drawn together. */
  readonly count?: number
}

/** What an arrow means. */
export const meanings = [
  /** Packets, with protocol and port. */
  'traffic',
  /** May become somebody: assumes a role. */
  'trust',
  /** May do something: a permission. */
  'permission',
  /** Reads or writes content: images, secrets, logs, state. */
  'data',
  /** Makes, keeps or runs the other. */
  'ownership',
  /** Brings a change to the other. */
  'delivery',
  /** Comes before the other. */
  'order',
] as const
export type Meaning = (typeof meanings)[number]

export interface Edge extends Element {
  /** Id of a node or a box. */
  readonly from: string
  readonly to: string
  readonly meaning: Meaning
}

/** One line of a sequence, from above to below. */
export type SequenceStep =
  /** The edge with this id; an answer goes back the same way. */
  | { readonly kind: 'message'; readonly edge: string; readonly answer: boolean }
  | { readonly kind: 'note'; readonly over: readonly string[]; readonly says: string }
  | { readonly kind: 'cases'; readonly cases: readonly SequenceCase[] }

export interface SequenceCase {
  readonly title: string
  readonly steps: readonly SequenceStep[]
}
