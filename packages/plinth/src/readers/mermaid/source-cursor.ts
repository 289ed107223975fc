import type { Repair } from './diagram.ts'

/** Ends reading: the text is wrong, and what was meant is not certain. Caught where reading began. */
export class Refused extends Error {
  readonly line: number

  constructor(line: number, reason: string) {
    super(reason)
    this.line = line
  }
}

/** A place in a diagram's text, and what was put right up to there. */
export class SourceCursor {
  readonly text: string
  offset: number
  readonly repairs: Repair[] = []
  readonly #edits: { readonly start: number; readonly end: number; readonly text: string }[] = []

  constructor(text: string, offset: number) {
    this.text = text
    this.offset = offset
  }

  get line(): number {
    return this.lineAt(this.offset)
  }

  get done(): boolean {
    return this.offset >= this.text.length
  }

  lineAt(offset: number): number {
    let line = 1
    for (let at = this.text.indexOf('\n'); at >= 0 && at < offset; at = this.text.indexOf('\n', at + 1)) line += 1
    return line
  }

  /** Takes what the expression matches right here. It must be sticky. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.offset
    const found = pattern.exec(this.text)
    if (found === null) return undefined
    this.offset += found[0].length
    return found
  }

  /** What the expression matches right here, left where it is. */
  peek(pattern: RegExp): RegExpExecArray | undefined {
    const { offset } = this
    const found = this.take(pattern)
    this.offset = offset
    return found
  }

  /** The rest of the line. */
  rest(): string {
    const end = this.text.indexOf('\n', this.offset)
    return this.text.slice(this.offset, end < 0 ? undefined : end)
  }

  refuse(reason: string): never {
    throw new Refused(this.line, reason)
  }

  /** Notes that a part of the text has to be another one. */
  repair(wrong: string, start: number, end: number, after: string): void {
    const before = this.text.slice(start, end)
    this.repairs.push({ line: this.lineAt(start), wrong, before: before.trim(), after: after.trim() })
    this.#edits.push({ start, end, text: after })
  }

  repairedText(): string {
    let text = this.text
    for (const edit of [...this.#edits].reverse()) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
    return text
  }
}
