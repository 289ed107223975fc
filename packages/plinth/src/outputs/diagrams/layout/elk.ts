/** What we use of the graphs that ELK takes and gives back. */
export interface ElkNode {
  readonly id: string
  readonly text?: string
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly children?: ElkNode[]
  readonly edges?: ElkEdge[]
  readonly layoutOptions?: Record<string, string>
}

export interface ElkEdge {
  readonly id: string
  readonly sources: string[]
  readonly targets: string[]
  readonly labels?: ElkNode[]
  readonly sections?: readonly {
    readonly startPoint: { readonly x: number; readonly y: number }
    readonly endPoint: { readonly x: number; readonly y: number }
    readonly bendPoints?: readonly { readonly x: number; readonly y: number }[]
  }[]
}

/**
 * Lays out a graph with the Eclipse Layout Kernel. It is two megabytes of JavaScript, so it is loaded at the first
 * picture. The same graph gives the same places: its random numbers start from a fixed seed.
 */
export async function runElk(graph: ElkNode): Promise<ElkNode> {
  const { default: elk } = await import('elkjs/lib/elk.bundled.js')
  const placed: unknown = await new elk.default().layout(graph as never)
  return placed as ElkNode
}
