import type { Edge, SequenceStep, View } from '../view.ts'
import type { PlacedNode, Rectangle } from './picture.ts'
import { metrics, nodeSize } from './sizes.ts'
import { smallFont, textWidth, titleFont } from './text-width.ts'

export interface PlacedMessage {
  readonly edge: Edge
  readonly answer: boolean
  readonly number: number
  readonly from: number
  readonly to: number
  readonly y: number
  readonly label: Rectangle & { readonly text: string }
}

export interface PlacedText extends Rectangle {
  readonly text: string
}

/** A sequence with a place for everything, in pixels from the top left. */
export interface SequencePicture {
  readonly view: View
  readonly width: number
  readonly height: number
  readonly heads: readonly PlacedNode[]
  /** Where the line below a head is. */
  readonly lifelines: readonly { readonly x: number; readonly top: number; readonly bottom: number }[]
  readonly messages: readonly PlacedMessage[]
  readonly notes: readonly PlacedText[]
  /** One of several cases: everything in it happens in that case alone. */
  readonly cases: readonly PlacedText[]
}

/** Height of one message, of a note, and of the title of a case. */
const row = 36
const caseHead = 28
const margin = 14

export function layoutSequence(view: View): SequencePicture {
  const columns = columnsOf(view)
  const x = new Map(view.nodes.map(({ id }, i) => [id, columns[i] ?? 0]))
  const headHeight = Math.max(0, ...view.nodes.map((node) => nodeSize(node).height))
  const heads = view.nodes.map((node): PlacedNode => {
    const { width, height, title, subtitle } = nodeSize(node)
    return { node, title, subtitle, x: (x.get(node.id) ?? 0) - width / 2, y: 16 + headHeight - height, width, height }
  })
  const right = Math.max(0, ...heads.map((head) => head.x + head.width)) + margin
  const rows = new Rows(view, x, { top: 16 + headHeight + 16, right })
  for (const step of view.steps) rows.add(step)
  const bottom = rows.bottom + 10
  const lifelines = view.nodes.map(({ id }) => ({ x: x.get(id) ?? 0, top: 16 + headHeight, bottom }))
  const { messages, notes, cases } = rows
  return { view, width: Math.ceil(right), height: Math.ceil(bottom + 6), heads, lifelines, messages, notes, cases }
}

/** Middles of the columns: far enough apart for heads, and for the messages between them. */
function columnsOf(view: View): readonly number[] {
  const widths = view.nodes.map((node) => nodeSize(node).width)
  const middles: number[] = []
  widths.forEach((width, i) => {
    const before = widths[i - 1]
    const left = middles[i - 1]
    let middle = before === undefined || left === undefined ? margin + width / 2 : left + (before + width) / 2 + margin
    for (const { from, to, title } of view.edges) {
      const ends = [from, to].map((id) => view.nodes.findIndex((node) => node.id === id)).toSorted((a, b) => a - b)
      const start = middles[ends[0] ?? -1]
      if (ends[1] !== i || start === undefined) continue
      middle = Math.max(middle, start + textWidth(`00 ${title}`, smallFont) + 2 * margin)
    }
    middles.push(middle)
  })
  return middles
}

/** Puts one step below the other. */
class Rows {
  readonly messages: PlacedMessage[] = []
  readonly notes: PlacedText[] = []
  readonly cases: PlacedText[] = []
  readonly #view: View
  readonly #x: ReadonlyMap<string, number>
  readonly #right: number
  #y: number

  constructor(
    view: View,
    x: ReadonlyMap<string, number>,
    { top, right }: { readonly top: number; readonly right: number },
  ) {
    this.#view = view
    this.#x = x
    this.#y = top
    this.#right = right
  }

  get bottom(): number {
    return this.#y
  }

  add(step: SequenceStep): void {
    if (step.kind === 'message') this.#message(step.edge, step.answer)
    else if (step.kind === 'note') this.#note(step.over, step.says)
    else for (const { title, steps } of step.cases) this.#case(title, steps)
  }

  #message(id: string, answer: boolean): void {
    const edge = this.#view.edges.find((one) => one.id === id)
    if (edge === undefined) return
    const ends = [edge.from, edge.to].map((end) => this.#x.get(end) ?? 0)
    const [from = 0, to = 0] = answer ? ends.toReversed() : ends
    const number = this.messages.length + 1
    const text = `${number}  ${answer ? 'answer' : edge.title}`
    const width = textWidth(text, smallFont) + 2 * metrics.labelPadding
    const label = { x: (from + to) / 2 - width / 2, y: this.#y + 4, width, height: metrics.lineHeight, text }
    this.#y += row
    this.messages.push({ edge, answer, number, from, to, y: this.#y - 10, label })
  }

  #note(over: readonly string[], text: string): void {
    const columns = over.map((id) => this.#x.get(id) ?? 0)
    const width = Math.max(textWidth(text, smallFont) + 16, Math.max(...columns) - Math.min(...columns) + 40)
    const middle = (Math.max(...columns) + Math.min(...columns)) / 2
    const x = Math.min(Math.max(6, middle - width / 2), Math.max(6, this.#right - 6 - width))
    this.notes.push({ x, y: this.#y + 6, width, height: 24, text })
    this.#y += row
  }

  #case(title: string, steps: readonly SequenceStep[]): void {
    const top = this.#y + 8
    const text = `for ${title}`
    this.#y = top + caseHead
    for (const step of steps) this.add(step)
    const width = Math.max(this.#right - 12, textWidth(text, titleFont) + 24)
    this.#y += 8
    this.cases.push({ x: 6, y: top, width, height: this.#y - top, text })
  }
}
