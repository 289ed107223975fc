import type { Subject } from '#answers/subject.ts'
import { usages } from '#aws/usage.ts'
import { endpointBreakEven } from '#cost/break-even.ts'
import { byService } from '#cost/by-service.ts'
import { amountAsText, centsOf, numberAsText, rangeAsText } from '#cost/cents.ts'
import type { Estimate } from '#cost/estimate.ts'
import type { Gap, Line, Uncharged } from '#cost/line.ts'
import { million, type MoneyRange } from '#cost/money.ts'
import type { UsageAssumed } from '#cost/price-charges.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { serviceTitle } from '#cost/service-titles.ts'
import { byLayer, byResource, grouped, type Share } from '#cost/shares.ts'
import type { Paint } from '../../shell.ts'
import { billAsText, type Row } from './amounts.ts'

export const views = ['capability', 'service', 'layer', 'resource'] as const
export type View = (typeof views)[number]

/** What an environment costs, as somebody reads it who has to pay for it. */
export function estimateAsText(subject: Subject, estimate: Estimate, view: View, paint: Paint): string {
  const { total } = estimate
  const bill = billAsText(rowsOf(subject, estimate, view))
  const [head = '', ...rows] = bill
  const blocks = [
    headOf(estimate, paint),
    [paint.dim(head), ...rows.slice(0, -1), paint.bold(rows.at(-1) ?? '')],
    budgetOf(subject, total, paint),
    gapsOf(estimate.gaps, paint),
    unpricedOf(estimate.unpriced, paint),
    usageOf(estimate, paint),
    breakEvenOf(estimate),
    footOf(estimate),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function headOf({ environment, region, date, state, total, hoursPerMonth }: Estimate, paint: Paint): readonly string[] {
  const planned = state === 'planned' ? ' (planned: nothing of it is emitted yet)' : ''
  return [
    `${paint.bold(environment)}${planned}: ${paint.bold(`${round(total.likely)} USD a month`)}, between ${round(total.min)} and ${round(total.max)}`,
    paint.dim(`${region}, ${hoursPerMonth} hours a month, support of versions judged on ${date}`),
  ]
}

function round(money: number): string {
  return numberAsText(Math.round(money / million))
}

function rowsOf(subject: Subject, estimate: Estimate, view: View): readonly Row[] {
  switch (view) {
    case 'service':
      return byService(estimate, subject)
    case 'layer':
      return withComponents(byLayer(estimate), estimate, ({ layer }) => layer)
    case 'resource':
      return withComponents(byResource(estimate), estimate, ({ resource }) => resource)
    case 'capability':
      return withComponents(
        grouped(estimate.lines, ({ capability }) => capability),
        estimate,
        ({ capability }) => capability,
      )
  }
}

/** What stands in a share: equal things of several resources are one row. */
function withComponents(shares: readonly Share[], { lines }: Estimate, nameOf: (line: Line) => string): readonly Row[] {
  return shares.map(({ name, monthly }) => {
    const own = lines.filter((line) => nameOf(line) === name)
    const inside = grouped(own, labelOf).map((share) => {
      const count = own.filter((line) => labelOf(line) === share.name).length
      return { ...share, name: count === 1 ? share.name : `${share.name} (${count})` }
    })
    return { name, monthly, inside }
  })
}

/** A component with its service, as on a bill: `data processed, NAT`; a name says it by itself: `NAT gateway`. */
function labelOf({ component, price }: Line): string {
  return /^[A-Z]/.test(component) ? component : `${component}, ${serviceTitle(price.key)}`
}

function budgetOf({ declared }: Subject, total: MoneyRange, paint: Paint): readonly string[] {
  const limit = declared?.budget?.monthly.value
  if (limit === undefined) return []
  const left = limit * million - total.likely
  const says =
    left >= 0
      ? paint.green(`likely leaves ${amountAsText(centsOf(left))}`)
      : paint.yellow(`likely exceeds it by ${amountAsText(centsOf(-left))}`)
  return [`budget: ${numberAsText(limit)} USD a month; ${says}`]
}

function gapsOf(gaps: readonly Gap[], paint: Paint): readonly string[] {
  if (gaps.length === 0) return []
  return [
    paint.yellow('without a price, and not in the total:'),
    ...gaps.map(
      ({ key, region, component, resource }) =>
        `  no price for ${key} in ${region}: ${component} of ${paint.dim(resource)}`,
    ),
  ]
}

function unpricedOf(unpriced: readonly Uncharged[], paint: Paint): readonly string[] {
  if (unpriced.length === 0) return []
  return [
    paint.yellow('not priced, and not in the total:'),
    ...unpriced.map(({ type, reason }) => `  ${type}: ${reason}`),
  ]
}

/** Usages by how much they widen the range, with the money that rests on each. */
function usageOf({ usage }: Estimate, paint: Paint): readonly string[] {
  const width = ({ monthly: { min, max } }: UsageAssumed): number => max - min
  const rows = usage
    .filter(({ monthly }) => monthly.max > 0)
    .sort((a, b) => width(b) - width(a) || compareText(a.name, b.name))
    .map(({ name, range, from, monthly: { min, max } }) => {
      const { unit, of } = usages[name]
      const amounts = `${amountAsText(centsOf(min))} to ${amountAsText(centsOf(max))} USD`
      const said = from === 'default' ? '' : paint.dim(`, ${from}`)
      return `  ${name.padEnd(26)}${amounts.padEnd(24)}${rangeAsText(range)} ${unit}${of === 'each' ? ' each' : ''}${said}`
    })
  if (rows.length === 0) return []
  return [
    'what the range depends on; say what you know with --usage name=number, or `usage` in the platform file:',
    ...rows,
  ]
}

function breakEvenOf(estimate: Estimate): readonly string[] {
  const found = endpointBreakEven(estimate)
  if (found === undefined) return []
  const fixed = numberAsText(Number(found.fixed.toFixed(2)))
  const gigabytes = numberAsText(Math.round(found.gigabytes))
  return [
    `interface endpoints: ${fixed} USD a month before any traffic; cheaper than NAT above ${gigabytes} GB a month`,
  ]
}

function footOf({ lines }: Estimate): readonly string[] {
  const days = lines.map(({ price }) => price.asOf).filter((day) => day !== 'undated')
  const oldest = days.reduce((a, b) => (a < b ? a : b), days[0] ?? '')
  const newest = days.reduce((a, b) => (a > b ? a : b), '')
  return [
    `List prices on demand of ${oldest} to ${newest}, without tax, discounts and free allowances; the source of each is in --json.`,
    'What costs nothing by itself is listed there too, each type with the reason.',
  ]
}
