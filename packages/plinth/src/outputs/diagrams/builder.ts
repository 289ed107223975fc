import type { Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import { stateOf } from './read/element.ts'
import type { Box, Edge, Meaning, Node, SequenceStep, View, ViewName } from './view.ts'

interface EdgeWords {
  readonly title: string
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** Collects what is in a view. Things are added once; a second arrow with the same ends and meaning joins the first. */
export class ViewBuilder {
  readonly #boxes = new Map<string, Box>()
  readonly #nodes = new Map<string, Node>()
  readonly #edges = new Map<string, Edge>()
  readonly #notes: string[] = []
  readonly subject: Subject

  constructor(subject: Subject) {
    this.subject = subject
  }

  has(id: string): boolean {
    return this.#boxes.has(id) || this.#nodes.has(id)
  }

  /** Adds a box; what it is and why defaults to its title, for frames that stand for no resource. */
  box(box: Pick<Box, 'id' | 'title' | 'kind'> & Partial<Box>): string {
    if (!this.has(box.id)) {
      this.#boxes.set(box.id, { text: box.title, evidence: [], state: stateOf(this.subject), ...box })
    }
    return box.id
  }

  node(node: Node, inside?: string): string {
    if (!this.has(node.id)) this.#nodes.set(node.id, inside === undefined ? node : { ...node, inside })
    return node.id
  }

  /** Draws nothing when an end is not in the picture, or when both ends are the same. */
  edge(from: string, to: string, meaning: Meaning, { title, text, evidence }: EdgeWords): void {
    if (from === to || !this.has(from) || !this.has(to)) return
    this.#join(`${meaning} ${from} -> ${to}`, { from, to, meaning, title, text, evidence })
  }

  /** An arrow of a sequence: between the same two there are as many as there are keys. Gives its id. */
  message(from: string, to: string, meaning: Meaning, { key, ...words }: EdgeWords & { readonly key: string }): string {
    const id = `${meaning} ${from} -> ${to} ${key}`
    this.#join(id, { from, to, meaning, ...words })
    return id
  }

  #join(
    id: string,
    { from, to, meaning, title, text, evidence }: Pick<Edge, 'from' | 'to' | 'meaning'> & EdgeWords,
  ): void {
    const before = this.#edges.get(id)
    this.#edges.set(id, {
      id,
      from,
      to,
      meaning,
      title: joinedPorts(before?.title, title),
      text: joined(before?.text, text, ' '),
      evidence: merged(before?.evidence ?? [], evidence),
      state: stateOf(this.subject),
    })
  }

  note(text: string): void {
    this.#notes.push(text)
  }

  map(words: Pick<View, 'name' | 'title' | 'description'> & Partial<Pick<View, 'service' | 'towards'>>): View {
    return this.#view({ towards: 'down', ...words, shape: 'map', steps: [] })
  }

  sequence(name: ViewName, title: string, description: string, steps: readonly SequenceStep[]): View {
    return this.#view({ name, title, description, shape: 'sequence', steps, towards: 'down' })
  }

  #view(words: Omit<View, 'environment' | 'boxes' | 'nodes' | 'edges' | 'notes'>): View {
    const nodes = [...this.#nodes.values()]
    const filled = new Set<string>()
    for (const { inside } of nodes) this.#fill(inside, filled)
    const boxes = [...this.#boxes.values()].filter(({ id }) => filled.has(id))
    const there = new Set([...filled, ...nodes.map(({ id }) => id)])
    const edges = [...this.#edges.values()].filter(({ from, to }) => there.has(from) && there.has(to))
    const planned = stateOf(this.subject) === 'planned' ? ['Planned: nothing of this is emitted yet.'] : []
    return { ...words, environment: this.subject.environment, boxes, nodes, edges, notes: [...planned, ...this.#notes] }
  }

  /** A box without anything in it says nothing, so it is left out. */
  #fill(id: string | undefined, filled: Set<string>): void {
    for (let box = id; box !== undefined && !filled.has(box); box = this.#boxes.get(box)?.inside) filled.add(box)
  }
}

/** `TCP 443` and `TCP 9443` are `TCP 443, 9443`. */
function joinedPorts(before: string | undefined, more: string): string {
  const [protocol] = /^[A-Z]+ (?=\d)/.exec(more) ?? []
  const isSame = protocol !== undefined && before?.startsWith(protocol) === true && !before.includes(more)
  return isSame ? `${before}, ${more.slice(protocol.length)}` : joined(before, more, ', ')
}

function joined(before: string | undefined, more: string, by: string): string {
  if (before === undefined || before === '') return more
  return more === '' || before.length > longestText || before.includes(more) ? before : `${before}${by}${more}`
}

/** More than this is not read; what was drawn together is all in the evidence. */
const longestText = 1000

/** Evidence without repeats, and not more than a reader follows up. */
function merged(before: readonly Evidence[], more: readonly Evidence[]): readonly Evidence[] {
  if (before.length >= mostEvidence) return before
  const known = new Set(before.map(({ resource, argument = '' }) => `${resource} ${argument}`))
  const fresh = more.filter(({ resource, argument = '' }) => !known.has(`${resource} ${argument}`))
  return [...before, ...fresh].slice(0, mostEvidence)
}

const mostEvidence = 40
