import type { Message, Note, Participant, SequenceDiagram } from '../diagram.ts'

interface OpenBlock {
  title: string
  readonly offset: number
  /** A box goes around participants, all others around messages. */
  readonly box: boolean
}

/** Collects statements of a sequence diagram; messages and notes make participants that nobody declared. */
export class SequenceBuilder {
  readonly #participants = new Map<string, Participant>()
  readonly #messages: Message[] = []
  readonly #notes: Note[] = []
  readonly #open: OpenBlock[] = []

  get innermost(): OpenBlock | undefined {
    return this.#open.at(-1)
  }

  declare(id: string, label: string, actor: boolean, line: number): void {
    this.#participants.set(id, { id, label, actor, line, declared: true })
  }

  message(message: Omit<Message, 'within'>): void {
    this.#mention(message.from, message.line)
    this.#mention(message.to, message.line)
    const within = this.#open.filter(({ box }) => !box).map(({ title }) => title)
    this.#messages.push({ ...message, within })
  }

  note(over: readonly string[], text: string, line: number): void {
    for (const id of over) this.#mention(id, line)
    this.#notes.push({ over, text, line })
  }

  open(title: string, offset: number, box: boolean): void {
    this.#open.push({ title, offset, box })
  }

  /** The next branch of the innermost block. */
  continue(title: string): void {
    const block = this.#open.at(-1)
    if (block !== undefined) block.title = title
  }

  close(): boolean {
    return this.#open.pop() !== undefined
  }

  build(): SequenceDiagram {
    return {
      kind: 'sequence',
      participants: [...this.#participants.values()],
      messages: this.#messages,
      notes: this.#notes,
    }
  }

  #mention(id: string, line: number): void {
    if (this.#participants.has(id)) return
    this.#participants.set(id, { id, label: id, actor: false, line, declared: false })
  }
}
