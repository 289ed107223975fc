import type { Subject } from '#answers/subject.ts'
import { byService } from '#cost/by-service.ts'
import type { Comparison } from '#cost/document.ts'
import type { Estimate } from '#cost/estimate.ts'
import { idOfLine } from '#cost/line.ts'
import { dollars, type MoneyRange } from '#cost/money.ts'
import { byCapability, byLayer, byResource, type Share } from '#cost/shares.ts'
import type { PromisePrice, UnpricedPromise } from '#cost/promises.ts'
import type { WhatIf } from '#cost/what-if.ts'

/** An estimate for programs. Amounts are US dollars with at most six places; the lines add up to the total exactly. */
export function estimateAsData(subject: Subject, estimate: Estimate): object {
  const { lines, total, usage, ...rest } = estimate
  return {
    ...rest,
    currency: 'USD',
    total: inDollars(total),
    usage: usage.map(({ monthly, ...assumed }) => ({ ...assumed, monthly: inDollars(monthly) })),
    budget: subject.declared?.budget?.monthly.value ?? null,
    lines: lines.map(({ monthly, ...line }) => ({ id: idOfLine(line), ...line, monthly: inDollars(monthly) })),
    shares: {
      capability: byCapability(estimate).map(shareAsData),
      layer: byLayer(estimate).map(shareAsData),
      service: byService(estimate, subject).map(shareAsData),
      resource: byResource(estimate).map(shareAsData),
    },
  }
}

export function whatIfAsData({ change, how, difference, estimate, lines, gaps }: WhatIf): object {
  return {
    change,
    how,
    // Without what has no price the difference is not the whole of it.
    complete: gaps.length === 0,
    difference: inDollars(difference),
    total: inDollars(estimate.total),
    lines: lines.map(({ before, after, ...line }) => ({ ...line, before: inDollars(before), after: inDollars(after) })),
    gaps,
  }
}

export function comparisonAsData({ rows, stated, documented, missing, gaps, full }: Comparison): object {
  return {
    rows: rows.map(({ row, ours, verdict }) => ({
      name: row.name,
      says: row.says,
      ours: inDollars(ours),
      verdict,
      because: row.because,
    })),
    stated,
    documented: inDollars(documented),
    missing: missing.map(({ resource, component, monthly }) => ({ resource, component, monthly: inDollars(monthly) })),
    gaps,
    full: inDollars(full),
  }
}

export function promiseAsData(price: PromisePrice | UnpricedPromise): object {
  return 'reason' in price ? price : { ...price, adds: inDollars(price.adds) }
}

function shareAsData({ name, monthly }: Share): object {
  return { name, monthly: inDollars(monthly) }
}

export function inDollars({ min, likely, max }: MoneyRange): object {
  return { min: dollars(min), likely: dollars(likely), max: dollars(max) }
}
