import { amountAsText, centsOf } from '#cost/cents.ts'
import type { MoneyRange } from '#cost/money.ts'
import type { PromisePrice, UnpricedPromise } from '#cost/promises.ts'
import type { WhatIf } from '#cost/what-if.ts'
import type { Paint } from '../../shell.ts'

/** What a change saves or adds, line by line. */
export function whatIfAsText({ change, how, difference, lines, gaps }: WhatIf, paint: Paint): string {
  const rows = lines.map(
    ({ resource, component, before, after }) =>
      `  ${amountAsText(centsOf(before.likely)).padStart(10)} -> ${amountAsText(centsOf(after.likely)).padStart(10)}   ${component} ${paint.dim(resource)}`,
  )
  const missing = gaps.map(({ key, region, component }) => `  no price for ${key} in ${region}: ${component}`)
  const verdict = gaps.length === 0 ? `${signed(difference)} USD a month` : 'not known'
  return `${[
    `${paint.bold(`what if ${change}`)}: ${verdict}`,
    paint.dim(`  ${how}`),
    ...rows,
    ...missing.map((gap) => paint.yellow(gap)),
    ...(gaps.length === 0 ? [] : [`  without what has no price it would be ${signed(difference)} USD a month`]),
  ].join('\n')}\n`
}

/** `+45.00`, or `-24.62 (-24.62 to -15.53)` where it is a range. */
export function signed({ min, likely, max }: MoneyRange): string {
  const one = sign(likely)
  return min === max ? one : `${one} (${sign(min)} to ${sign(max)})`
}

function sign(money: number): string {
  const cents = centsOf(money)
  return `${cents > 0 ? '+' : ''}${amountAsText(cents)}`
}

/** What each promise costs, those that are kept first. */
export function promisesAsText(prices: readonly (PromisePrice | UnpricedPromise)[], paint: Paint): string {
  const rows = prices.map((price) => {
    if ('reason' in price) return `  ${'?'.padStart(10)}   ${price.promise} ${paint.dim(`(${price.reason})`)}`
    const state = price.kept ? 'kept' : `not kept; --what-if ${price.change}`
    return `  ${sign(price.adds.likely).padStart(10)}   ${price.promise} ${paint.dim(`(${state})`)}`
  })
  return `${[paint.bold('what each promise costs, in USD a month:'), ...rows].join('\n')}\n`
}
