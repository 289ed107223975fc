import type { AcknowledgedWrite } from './definition.ts'

/** Everything that was acknowledged, in order; checks read on from where they stopped. */
export class Ledger {
  readonly #writes: AcknowledgedWrite[] = []
  readonly #readBy = new Map<string, number>()

  get length(): number {
    return this.#writes.length
  }

  add(write: AcknowledgedWrite): void {
    this.#writes.push(write)
  }

  /** Writes that `reader` has not seen yet. */
  news(reader: string): readonly AcknowledgedWrite[] {
    const from = this.#readBy.get(reader) ?? 0
    this.#readBy.set(reader, this.#writes.length)
    return this.#writes.slice(from)
  }
}
