import { compareText } from '#diagnostics/diagnostic.ts'
import type { Line } from './line.ts'
import { add, nothing, subtract, type MoneyRange } from './money.ts'

/** One thing of the bill before and after; `nothing` where it is not there. */
export interface LineChange {
  readonly resource: string
  readonly component: string
  readonly before: MoneyRange
  readonly after: MoneyRange
}

/** What differs between two bills. */
export function lineChanges(before: readonly Line[], after: readonly Line[]): readonly LineChange[] {
  const old = amounts(before)
  const next = amounts(after)
  return [...new Set([...old.keys(), ...next.keys()])].sort(compareText).flatMap((key) => {
    const [resource = '', component = ''] = key.split('\n')
    const change = { resource, component, before: old.get(key) ?? nothing, after: next.get(key) ?? nothing }
    return isNothing(subtract(change.after, change.before)) ? [] : [change]
  })
}

function amounts(lines: readonly Line[]): ReadonlyMap<string, MoneyRange> {
  const found = new Map<string, MoneyRange>()
  for (const { resource, component, monthly } of lines) {
    const key = `${resource}\n${component}`
    found.set(key, add(found.get(key) ?? nothing, monthly))
  }
  return found
}

function isNothing({ min, likely, max }: MoneyRange): boolean {
  return min === 0 && likely === 0 && max === 0
}
