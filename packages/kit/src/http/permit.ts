import type { AccessTable, OwnedObject, Reach, Subject } from '#access/access-table.ts'
import { problem } from '#errors/problem-error.ts'

export interface Permit {
  /** For lists: with `own`, the query must filter by the caller. Reading it counts as asking. */
  readonly reach: Exclude<Reach, 'none'>
  /** Throws `not-found`, as if the object did not exist, unless the caller may touch it. */
  check(object: OwnedObject): void
}

interface Question {
  readonly table: AccessTable
  readonly who: Subject
  readonly action: string
}

/** A permit that knows whether it was asked: an answer about an object nobody asked about must not leave. */
export class RequestPermit implements Permit {
  readonly #question: Question
  readonly #reach: Exclude<Reach, 'none'>
  #asked = false

  constructor(question: Question, reach: Exclude<Reach, 'none'>) {
    this.#question = question
    this.#reach = reach
  }

  get reach(): Exclude<Reach, 'none'> {
    this.#asked = true
    return this.#reach
  }

  check(object: OwnedObject): void {
    this.#asked = true
    if (this.#reach === 'any') return
    const { table, who, action } = this.#question
    if (!table.decide(who, action, object).allowed) throw problem('not-found')
  }

  /** With the reach `any` there is no object to ask about. */
  get settled(): boolean {
    return this.#asked || this.#reach === 'any'
  }
}

/** The permit of routes that everybody may call. */
export const publicPermit: Permit & { readonly settled: boolean } = {
  reach: 'any',
  check: () => undefined,
  settled: true,
}
