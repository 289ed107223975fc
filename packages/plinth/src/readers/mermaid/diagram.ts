/** A diagram as it was drawn: what stands in the text, and the line where it stands (from 1, in the diagram). */
export type Diagram = Flowchart | SequenceDiagram

export interface Flowchart {
  readonly kind: 'flowchart'
  readonly direction: 'TB' | 'BT' | 'LR' | 'RL'
  readonly nodes: readonly FlowNode[]
  readonly groups: readonly FlowGroup[]
  readonly edges: readonly FlowEdge[]
}

export interface FlowNode {
  readonly id: string
  /** What is shown; lines are separated by a line feed. A node without a label shows its id. */
  readonly label: string
  readonly shape: Shape
  readonly line: number
  /** Whether the node was ever given a label or a shape, or stands alone as a statement; edges make nodes by the way. */
  readonly declared: boolean
}

/** Names of the shapes in Mermaid's own words. */
export type Shape =
  | 'plain'
  | 'square'
  | 'round'
  | 'stadium'
  | 'subroutine'
  | 'cylinder'
  | 'circle'
  | 'doublecircle'
  | 'ellipse'
  | 'odd'
  | 'diamond'
  | 'hexagon'
  | 'lean_right'
  | 'lean_left'
  | 'trapezoid'
  | 'inv_trapezoid'
  | 'rect'
  | 'named'

/** A subgraph. */
export interface FlowGroup {
  readonly id: string
  readonly title: string
  readonly line: number
  /** Ids of nodes and groups directly inside. */
  readonly members: readonly string[]
}

export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly stroke: 'normal' | 'thick' | 'dotted' | 'invisible'
  /** Which ends have a head. */
  readonly heads: 'none' | 'end' | 'both'
  readonly line: number
}

export interface SequenceDiagram {
  readonly kind: 'sequence'
  readonly participants: readonly Participant[]
  readonly messages: readonly Message[]
  readonly notes: readonly Note[]
}

export interface Participant {
  readonly id: string
  readonly label: string
  readonly actor: boolean
  readonly line: number
  /** False when only a message or a note names it. */
  readonly declared: boolean
}

export interface Message {
  readonly from: string
  readonly to: string
  readonly text: string
  /** A dashed line: by convention an answer. */
  readonly dashed: boolean
  /** A head at both ends. */
  readonly both: boolean
  readonly line: number
  /** Blocks around it, outermost first: `alt API Request (/api/*)`. */
  readonly within: readonly string[]
}

export interface Note {
  readonly over: readonly string[]
  readonly text: string
  readonly line: number
}

/** Something that Mermaid refuses, put right because only one thing can have been meant. */
export interface Repair {
  readonly line: number
  /** What is wrong, as a sentence without full stop. */
  readonly wrong: string
  readonly before: string
  readonly after: string
}

/** What a reader makes of a text. */
export type Reading =
  | {
      readonly outcome: 'read'
      readonly diagram: Diagram
      readonly repairs: readonly Repair[]
      /** The text with all repairs made, which Mermaid accepts. */
      readonly text: string
    }
  /** Not a diagram of a kind that says what a platform is made of. */
  | { readonly outcome: 'other-kind'; readonly kind: string }
  | { readonly outcome: 'refused'; readonly line: number; readonly reason: string }
