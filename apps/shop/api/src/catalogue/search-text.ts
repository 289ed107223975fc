/** At most so many words of a search count; the rest is noise, or an attack on the planner. */
const mostWords = 8

/** The words of what somebody typed: lower case, letters and digits alone. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
}

/**
 * A query for `to_tsquery`: every word, and each may be the beginning of a longer one, because people type on while
 * they see results. Undefined when there is nothing to search for.
 */
export function searchQueryOf(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.map((word) => `${word}:*`).join(' & ')
}

/**
 * The candidate that somebody who typed this most likely meant: fewest slips of the finger, then alphabetical. Short
 * words forgive one slip, longer ones two; a word that needs more stays undefined.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const allowed = word.length <= 4 ? 1 : 2
  const scored = candidates.map((candidate) => ({ candidate, slips: slipsBetween(word, candidate) }))
  return scored
    .filter(({ slips }) => slips <= allowed)
    .toSorted((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))
    .at(0)?.candidate
}

/** Letters to add, drop, change, or swap with a neighbour (the optimal string alignment distance). */
export function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + changed)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(rows, i - 2, j - 2) + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return at(rows, a.length, b.length)
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0
}
