/** What became of one packet, and where. */
export type Outcome =
  | { readonly is: 'delivered' }
  | { readonly is: 'dropped'; readonly at: string; readonly by: Cause }
  | { readonly is: 'unknown'; readonly why: readonly string[] }

/** Everything that can stop a packet. */
export type Cause =
  | 'address'
  | 'egress rule'
  | 'ingress rule'
  | 'network acl'
  | 'route'
  | 'internet gateway'
  | 'nat gateway'
  | 'egress-only gateway'
  | 'peering'
  | 'transit gateway'
  | 'endpoint'
  | 'network policy'
  | 'listener'
  | 'service'

/**
 * Thrown where a packet ends before its target: a walk is a straight line with many ways to stop. It is no error, and has
 * no stack: a million packets end so.
 */
export class Dropped {
  readonly at: string
  readonly by: Cause

  constructor(at: string, by: Cause) {
    this.at = at
    this.by = by
  }
}

export function drop(at: string, by: Cause): never {
  // oxlint-disable-next-line typescript/only-throw-error -- where a packet ends is an outcome, not a mistake
  throw new Dropped(at, by)
}

/**
 * Answers what a plan does not say. The same question gets the same answer during one walk; `tryAll` repeats the walk
 * for every combination of answers.
 */
export type Choose = (question: string) => boolean

/** Runs a walk once for each way that the unknown could be, and says whether the outcome depends on it. */
export function tryAll(walk: (choose: Choose) => void): Outcome {
  const outcomes: Outcome[] = []
  const asked = new Set<string>()
  const pending: ReadonlyMap<string, boolean>[] = [new Map()]
  for (let given = pending.pop(); given !== undefined; given = pending.pop()) {
    const known = new Map(given)
    const choose: Choose = (question) => {
      const answer = known.get(question)
      if (answer !== undefined) return answer
      asked.add(question)
      pending.push(new Map([...known, [question, true]]))
      known.set(question, false)
      return false
    }
    outcomes.push(outcomeOf(() => walk(choose)))
  }
  const [first = { is: 'delivered' }] = outcomes
  return outcomes.every(({ is }) => is === first.is) ? first : { is: 'unknown', why: [...asked] }
}

function outcomeOf(walk: () => void): Outcome {
  try {
    walk()
    return { is: 'delivered' }
  } catch (error) {
    if (!(error instanceof Dropped)) throw error
    return { is: 'dropped', at: error.at, by: error.by }
  }
}
