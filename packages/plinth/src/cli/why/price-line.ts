import type { Answer } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import { amountAsText, centsOf } from '#cost/cents.ts'
import { estimate } from '#cost/estimate.ts'
import { explainLine } from '#cost/explain.ts'
import { idOfLine } from '#cost/line.ts'
import { sum } from '#cost/money.ts'

/** A line of the estimate by the id that `plinth cost --json` prints, or by its resource all lines of that. */
export function whyPriceLine(
  word: string,
  subjects: readonly Subject[],
): { readonly answer: Answer } | { readonly problem: string } {
  const all = subjects.flatMap((subject) => {
    const bill = estimate(subject)
    return bill.lines.map((line) => ({ line, bill, id: idOfLine(line) }))
  })
  const found = all.filter(({ id, line }) => word === id || word === `cost/${line.resource}`)
  const [first, ...others] = found
  if (first === undefined)
    return {
      problem: missing(
        word,
        all.map(({ id }) => id),
      ),
    }
  if (others.length === 0) return { answer: explainLine(first.bill, first.line) }
  const total = sum(found.map(({ line }) => line.monthly))
  return {
    answer: {
      question: `why ${word}`,
      environment: first.bill.environment,
      verdict: 'priced',
      summary: `${amountAsText(centsOf(total.likely))} USD a month`,
      steps: found.flatMap(({ bill, line }) => explainLine(bill, line).steps),
    },
  }
}

function missing(word: string, ids: readonly string[]): string {
  const similar = ids.filter((id) => id.includes(word.slice('cost/'.length))).slice(0, 10)
  const list = similar.length === 0 ? ' They are listed by `plinth cost --json`.' : ['', ...similar].join('\n  ')
  return `the estimate has no line '${word}'.${list}`
}
