import { compareText } from '#diagnostics/diagnostic.ts'
import type { Estimate } from './estimate.ts'
import type { Line } from './line.ts'
import { add, nothing, subtract, type MoneyRange } from './money.ts'

/** One thing of two bills that are for different environments: by what it is for, not by its resource. */
export interface Between {
  readonly capability: string
  readonly component: string
  readonly a: MoneyRange
  readonly b: MoneyRange
  readonly difference: MoneyRange
}

/** What makes one environment dearer than another, line by line; the largest difference first. */
export function between(a: Estimate, b: Estimate): readonly Between[] {
  const [left, right] = [amounts(a.lines), amounts(b.lines)]
  return [...new Set([...left.keys(), ...right.keys()])]
    .sort(compareText)
    .map((key) => {
      const [capability = '', component = ''] = key.split('\n')
      const [one, other] = [left.get(key) ?? nothing, right.get(key) ?? nothing]
      return { capability, component, a: one, b: other, difference: subtract(other, one) }
    })
    .sort((x, y) => Math.abs(y.difference.likely) - Math.abs(x.difference.likely))
}

function amounts(lines: readonly Line[]): ReadonlyMap<string, MoneyRange> {
  const found = new Map<string, MoneyRange>()
  for (const { capability, component, monthly } of lines) {
    const key = `${capability}\n${component}`
    found.set(key, add(found.get(key) ?? nothing, monthly))
  }
  return found
}
