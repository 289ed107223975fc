import type { Examine } from './examine.ts'
import { kinds, type Kind, type Requirement } from './requirement.ts'

export type Standing = 'held' | 'partly' | 'open' | 'failing'

export interface Judged {
  readonly row: Requirement
  readonly standing: Standing
  /** Why pieces of evidence do not hold. */
  readonly reasons: readonly string[]
}

/** Looks at all evidence of every row. A row is held when all of it holds and nothing is open. */
export function judge(rows: readonly Requirement[], examine: Examine): readonly Judged[] {
  return rows.map((row) => {
    const reasons = row.evidence.flatMap(examine)
    return { row, standing: standingOf(row, reasons), reasons }
  })
}

function standingOf({ evidence, open }: Requirement, reasons: readonly string[]): Standing {
  if (reasons.length > 0) return 'failing'
  if (Object.keys(open).length === 0) return 'held'
  return evidence.length === 0 ? 'open' : 'partly'
}

const columns = ['held', 'partly', 'open', 'failing'] as const satisfies readonly Standing[]

/** How many rows stand how, for each kind and in all. */
export function renderTable(judged: readonly Judged[]): string {
  const line = (title: string, rows: readonly Judged[]): string =>
    [
      title.padEnd(14),
      ...[rows.length, ...columns.map((column) => rows.filter(({ standing }) => standing === column).length)].map(
        (count) => String(count).padStart(8),
      ),
    ].join('')
  const of = (kind: Kind): readonly Judged[] => judged.filter(({ row }) => row.kind === kind)
  return [
    ['kind'.padEnd(14), ...['rows', ...columns].map((title) => title.padStart(8))].join(''),
    ...kinds.filter((kind) => of(kind).length > 0).map((kind) => line(kind, of(kind))),
    line('all', judged),
  ].join('\n')
}

/** Every piece of evidence that does not hold. */
export function renderFailures(judged: readonly Judged[]): string {
  return judged
    .flatMap(({ row, reasons }) => reasons.map((reason) => `${row.id} ${row.item}\n      ${reason}`))
    .join('\n')
}

/** Every row that is not held yet, and what it waits for. */
export function renderOpen(judged: readonly Judged[]): string {
  return judged
    .filter(({ standing }) => standing === 'partly' || standing === 'open')
    .map(({ row, standing }) => {
      const waits = Object.entries(row.open).map(([word, what]) => `${word}: ${what}`)
      return `${row.id} ${standing.padEnd(6)} ${row.item} (${waits.join('; ')})`
    })
    .join('\n')
}
