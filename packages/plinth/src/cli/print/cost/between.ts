import { between } from '#cost/between.ts'
import { amountAsText, centsOf } from '#cost/cents.ts'
import type { Estimate } from '#cost/estimate.ts'
import { subtract } from '#cost/money.ts'
import type { Paint } from '../../shell.ts'
import { table } from '../table.ts'
import { signed } from './what-if.ts'

/** Two environments side by side, what differs most first. */
export function betweenAsText(a: Estimate, b: Estimate, paint: Paint): string {
  const lines = between(a, b)
  const differing = lines.filter(({ difference }) => difference.likely !== 0)
  const rows = differing.map(({ capability, component, a: one, b: other, difference }) => [
    amountAsText(centsOf(one.likely)).padStart(10),
    amountAsText(centsOf(other.likely)).padStart(10),
    signed({ ...difference, min: difference.likely, max: difference.likely }).padStart(10),
    `${component} (${capability})`,
  ])
  const head = [a.environment.padStart(10), b.environment.padStart(10), 'difference', '']
  return `${[
    paint.bold(`${b.environment} instead of ${a.environment}: ${signed(subtract(b.total, a.total))} USD a month`),
    ...table([head, ...rows]),
    ...(lines.length > differing.length
      ? [`the other ${lines.length - differing.length} lines are likely the same`]
      : []),
  ].join('\n')}\n`
}
