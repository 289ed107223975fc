import type { Box, Edge, Node, View } from '../view.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rectangle extends Point {
  readonly width: number
  readonly height: number
}

export interface PlacedBox extends Rectangle {
  readonly box: Box
  /** How many boxes are around it. */
  readonly depth: number
  /** Left end of its title. */
  readonly head: number
}

export interface PlacedNode extends Rectangle {
  readonly node: Node
  readonly title: readonly string[]
  readonly subtitle: readonly string[]
}

export interface PlacedEdge {
  readonly edge: Edge
  readonly points: readonly Point[]
  readonly label: (Rectangle & { readonly lines: readonly string[] }) | undefined
}

/** A view with a place for everything, in pixels from the top left. */
export interface Picture {
  readonly view: View
  readonly width: number
  readonly height: number
  readonly boxes: readonly PlacedBox[]
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}
