import type { FlowEdge, FlowGroup, Flowchart, FlowNode, Shape } from '../diagram.ts'
import { shownText } from '../label.ts'
import type { Link } from './read-link.ts'

interface OpenGroup {
  readonly id: string
  readonly title: string
  readonly offset: number
  readonly line: number
  readonly mentioned: string[]
}

/** Collects statements, and says which group a node is in: the first one to end that mentions it. */
export class FlowchartBuilder {
  readonly #direction: Flowchart['direction']
  readonly #nodes = new Map<string, FlowNode>()
  readonly #edges: FlowEdge[] = []
  readonly #groups: FlowGroup[] = []
  readonly #open: OpenGroup[] = []
  readonly #placed = new Set<string>()

  constructor(direction: Flowchart['direction']) {
    this.#direction = direction
  }

  get innermost(): OpenGroup | undefined {
    return this.#open.at(-1)
  }

  node(
    id: string,
    line: number,
    label: { readonly text: string | undefined; readonly shape: Shape } | undefined,
    alone: boolean,
  ): void {
    const known = this.#nodes.get(id)
    this.#nodes.set(id, {
      id,
      label: label?.text ?? known?.label ?? id,
      shape: label?.shape ?? known?.shape ?? 'plain',
      line: known === undefined || (label !== undefined && !known.declared) ? line : known.line,
      declared: known?.declared === true || label !== undefined || alone,
    })
    this.#open.at(-1)?.mentioned.push(id)
  }

  /** A statement about looks makes a node that nothing else makes. */
  mention(id: string, line: number): void {
    if (!this.#nodes.has(id)) this.#nodes.set(id, { id, label: id, shape: 'plain', line, declared: false })
  }

  connect(from: readonly string[], to: readonly string[], link: Link & { readonly line: number }): void {
    for (const start of from) for (const end of to) this.#edges.push({ from: start, to: end, ...link })
  }

  open(name: string, title: string, at: { readonly offset: number; readonly line: number }): void {
    this.#open.push({ id: name, title, ...at, mentioned: [] })
  }

  /** Ends the innermost group; false when none is open. */
  close(): boolean {
    const group = this.#open.pop()
    if (group === undefined) return false
    const { line, title } = group
    // A title with blanks cannot be an id; Mermaid counts such groups in the order in which they end.
    const id = group.id === group.title && /\s/.test(group.id) ? `subGraph${this.#groups.length}` : group.id
    const members = [...new Set(group.mentioned)].filter((member) => !this.#placed.has(member))
    for (const member of members) this.#placed.add(member)
    this.#groups.push({ id, title: shownText(title), line, members })
    this.#open.at(-1)?.mentioned.push(id)
    return true
  }

  build(): Flowchart {
    const groupIds = new Set(this.#groups.map(({ id }) => id))
    return {
      kind: 'flowchart',
      direction: this.#direction,
      nodes: [...this.#nodes.values()].filter(({ id }) => !groupIds.has(id)),
      groups: this.#groups,
      edges: this.#edges,
    }
  }
}
