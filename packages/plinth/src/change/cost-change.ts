import type { Subject } from '#answers/subject.ts'
import { estimate } from '#cost/estimate.ts'
import type { Gap, Line } from '#cost/line.ts'
import { nothing, subtract, sum, type MoneyRange } from '#cost/money.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { groupBy } from '#graph/group-by.ts'

/** What a change does to the bill of a month, in millionths of a US dollar. */
export interface CostChange {
  readonly before: MoneyRange
  readonly after: MoneyRange
  /** After less before. */
  readonly difference: MoneyRange
  /** Lines of the bill that differ, the largest difference first. */
  readonly lines: readonly CostLine[]
  /** Components that cost something, have no price in the book, and came with the change. */
  readonly gaps: readonly string[]
}

export interface CostLine {
  /** Id of the resource; of the one after the change, where it moved. */
  readonly resource: string
  readonly component: string
  readonly before: MoneyRange
  readonly after: MoneyRange
  readonly difference: MoneyRange
}

export const sameCost: CostChange = { before: nothing, after: nothing, difference: nothing, lines: [], gaps: [] }

export function costChange(
  before: Subject | undefined,
  after: Subject | undefined,
  rename: (id: string) => string,
): CostChange {
  const [old, now] = [before, after].map((subject) => subject && estimate(subject))
  const oldLines = totalsOf(old?.lines ?? [], rename)
  const newLines = totalsOf(now?.lines ?? [], (id) => id)
  const keys = [...new Set([...oldLines.keys(), ...newLines.keys()])]
  const lines = keys.flatMap((key): readonly CostLine[] => {
    const [resource = '', component = ''] = key.split('\0')
    const [from, to] = [oldLines.get(key) ?? nothing, newLines.get(key) ?? nothing]
    const difference = subtract(to, from)
    const isSame = difference.min === 0 && difference.likely === 0 && difference.max === 0
    return isSame ? [] : [{ resource, component, before: from, after: to, difference }]
  })
  const [from, to] = [old?.total ?? nothing, now?.total ?? nothing]
  const known = new Set((old?.gaps ?? []).map((gap) => gapName({ ...gap, resource: rename(gap.resource) })))
  return {
    before: from,
    after: to,
    difference: subtract(to, from),
    lines: lines.toSorted(byDifference),
    gaps: [...new Set((now?.gaps ?? []).map(gapName))].filter((gap) => !known.has(gap)).toSorted(compareText),
  }
}

function totalsOf(lines: readonly Line[], rename: (id: string) => string): ReadonlyMap<string, MoneyRange> {
  const groups = groupBy(lines, ({ resource, component }) => `${rename(resource)}\0${component}`)
  return new Map([...groups].map(([key, some]) => [key, sum(some.map(({ monthly }) => monthly))]))
}

function gapName({ resource, component }: Gap): string {
  return `${component} of ${resource}`
}

function byDifference(a: CostLine, b: CostLine): number {
  const size = ({ difference }: CostLine): number => Math.abs(difference.likely)
  return size(b) - size(a) || compareText(a.resource, b.resource) || compareText(a.component, b.component)
}
