/** A part of a text file, as editors count: lines and columns from 1, the end exclusive. */
export interface Spot {
  /** Absolute path. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** The beginning of that part, on one line. */
  readonly excerpt: string
}

const longestExcerpt = 80

/** The text of a file that a person wrote, and the way from offsets to lines and columns. */
export class SourceText {
  readonly file: string
  readonly text: string
  readonly #lineStarts: readonly number[]

  constructor(file: string, text: string) {
    this.file = file
    this.text = text
    this.#lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  }

  spot(start: number, end: number): Spot {
    const from = this.#position(start)
    const to = this.#position(end)
    return {
      file: this.file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      excerpt: excerptOf(this.text.slice(start, end)),
    }
  }

  /** A part of one line, shown with the whole line; without an end, the rest of it. */
  spotInLine(start: number, end?: number): Spot {
    const { line } = this.#position(start)
    const lineEnd = this.#lineEnd(line)
    const excerpt = excerptOf(this.text.slice(this.offset(line, 1), lineEnd))
    return { ...this.spot(start, Math.min(end ?? lineEnd, lineEnd)), excerpt }
  }

  /** The offset of a line and a column; of the nearest ones when the text has no such place. */
  offset(line: number, column: number): number {
    const known = Math.min(Math.max(line, 1), this.#lineStarts.length)
    return Math.min((this.#lineStarts[known - 1] ?? 0) + column - 1, this.#lineEnd(known))
  }

  #lineEnd(line: number): number {
    const next = this.#lineStarts[line]
    return next === undefined ? this.text.length : next - 1
  }

  #position(offset: number): { readonly line: number; readonly column: number } {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 }
  }
}

function excerptOf(text: string): string {
  const line = (text.trimStart().split(/\r?\n/, 1)[0] ?? '').trimEnd()
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt - 3)}...` : line
}
