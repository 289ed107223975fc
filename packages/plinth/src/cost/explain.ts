import type { Answer, Step } from '#answers/answer.ts'
import { usages } from '#aws/usage.ts'
import { amountAsText, centsOf, numberAsText, rangeAsText } from './cents.ts'
import type { Estimate } from './estimate.ts'
import type { Line } from './line.ts'

/** Why a line of the bill is what it is: the resource, the quantity, the price with its source, and the product. */
export function explainLine(estimate: Estimate, line: Line): Answer<'priced'> {
  const { component, quantity, unit, monthly, price, because } = line
  const evidence = [{ resource: line.resource, ...(line.path !== undefined && { path: line.path }) }]
  const fact = (says: string, rests: Step['evidence'] = []): Step => ({ says, outcome: 'fact', evidence: rests })
  const per = price.per === 1 ? unit : `${numberAsText(price.per)} ${unit}s`
  return {
    question: `what does ${component} of ${line.resource} cost?`,
    environment: estimate.environment,
    verdict: 'priced',
    summary: `${amount(monthly.likely)} USD a month${monthly.min === monthly.max ? '' : `, between ${amount(monthly.min)} and ${amount(monthly.max)}`}`,
    steps: [
      fact(`${line.resource} is charged for: ${component}${because === undefined ? '' : ` (${because})`}`, evidence),
      fact(`${rangeAsText(quantity)} ${unit} in a month${usageReason(line, estimate)}`),
      fact(
        `${price.usd} USD for one ${per} in ${price.region}, as of ${price.asOf} (${price.quality}: ${sourceOf(line)})`,
      ),
    ],
    ...(line.usage !== undefined && {
      remedy: `say what you know: --usage ${line.usage}=..., or \`usage\` in the platform file`,
    }),
  }
}

function usageReason({ usage }: Line, { usage: assumed }: Estimate): string {
  if (usage === undefined) return ''
  const { about, reason } = usages[usage]
  const from = assumed.find(({ name }) => name === usage)?.from ?? 'default'
  return from === 'default'
    ? `: ${about}; nobody has said more, and ${reason}`
    : `: ${about}, as the ${from === 'given' ? 'question' : from} says`
}

function sourceOf({ price: { source, method } }: Line): string {
  return method === undefined ? source : `${source}; ${method}`
}

function amount(money: number): string {
  return amountAsText(centsOf(money))
}
