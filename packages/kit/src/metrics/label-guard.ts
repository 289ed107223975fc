/** What a label says when its metric already has too many values. */
const overflow = 'other'

type Labels = Readonly<Record<string, string>>

/**
 * Keeps the number of time series bounded: each label of a metric takes the first `limit` values that it sees, and
 * `other` for the rest, so that a mistake (an id in a label) costs precision instead of the monitoring system.
 */
export class LabelGuard {
  /** By metric, then by label. */
  readonly #seen = new Map<string, Map<string, Set<string>>>()
  readonly #limit: number
  readonly #onOverflow: (metric: string, label: string) => void

  constructor(limit: number, onOverflow: (metric: string, label: string) => void) {
    this.#limit = limit
    this.#onOverflow = onOverflow
  }

  /** The labels with values that the metric may still take; the same object when all of them may stay. */
  bounded(metric: string, labels: Labels): Labels {
    const seen = this.#seen.get(metric) ?? this.#begin(metric)
    let bounded: Record<string, string> | undefined
    for (const label in labels) {
      if (this.#admits(seen, label, labels[label] ?? '')) continue
      bounded ??= { ...labels }
      bounded[label] = overflow
      this.#onOverflow(metric, label)
    }
    return bounded ?? labels
  }

  #begin(metric: string): Map<string, Set<string>> {
    const seen = new Map<string, Set<string>>()
    this.#seen.set(metric, seen)
    return seen
  }

  #admits(seen: Map<string, Set<string>>, label: string, value: string): boolean {
    const values = seen.get(label)
    if (!values) {
      seen.set(label, new Set([value]))
      return true
    }
    if (values.has(value)) return true
    if (values.size >= this.#limit) return false
    values.add(value)
    return true
  }
}
