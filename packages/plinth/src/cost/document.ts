import type { Estimate } from './estimate.ts'
import type { Gap, Line } from './line.ts'
import { million, sum, type MoneyRange } from './money.ts'

/** A table of costs as a document has it, for one environment. Amounts in US dollars a month. */
export interface CostDocument {
  readonly title: string
  readonly environment: string
  readonly rows: readonly CostRow[]
  readonly total: Stated
}

export interface CostRow {
  readonly name: string
  readonly says: Stated
  /** Starts of the keys in the price book that the row is about: `rds/`, `nat/gateway`. */
  readonly prices: readonly string[]
  /** Why it differs, or what makes it the same. */
  readonly because: string
}

/** As the document writes it, and as numbers. */
export interface Stated {
  readonly text: string
  readonly min: number
  readonly max: number
}

/** A document beside an estimate. */
export interface Comparison {
  readonly rows: readonly {
    readonly row: CostRow
    readonly ours: MoneyRange
    /** `same` when what is likely lies within a dollar of what is said, which is how such tables are rounded. */
    readonly verdict: 'same' | 'less' | 'more'
    readonly lines: readonly Line[]
  }[]
  /** What the document says, added up. */
  readonly stated: { readonly min: number; readonly max: number }
  /** Ours, for the rows of the document. */
  readonly documented: MoneyRange
  /** What the document leaves out. */
  readonly missing: readonly Line[]
  /** What has no price, and is in none of the sums. */
  readonly gaps: readonly Gap[]
  readonly full: MoneyRange
  /** A line that two rows claim would be counted twice. */
  readonly claimedTwice: readonly Line[]
}

export function compareWithDocument(document: CostDocument, { lines, gaps, total }: Estimate): Comparison {
  const rows = document.rows.map((row) => {
    const own = lines.filter((line) => isAbout(row, line))
    const ours = sum(own.map(({ monthly }) => monthly))
    return { row, ours, verdict: verdictOf(row.says, ours), lines: own }
  })
  const claims = (line: Line): number => rows.filter((row) => row.lines.includes(line)).length
  const claimed = lines.filter((line) => claims(line) > 0)
  return {
    rows,
    stated: {
      min: document.rows.reduce((all, { says }) => all + says.min, 0),
      max: document.rows.reduce((all, { says }) => all + says.max, 0),
    },
    documented: sum(claimed.map(({ monthly }) => monthly)),
    missing: lines.filter((line) => claims(line) === 0),
    gaps,
    full: total,
    claimedTwice: lines.filter((line) => claims(line) > 1),
  }
}

function isAbout({ prices }: CostRow, { price }: Line): boolean {
  return prices.some((start) => price.key.startsWith(start))
}

function verdictOf({ min, max }: Stated, ours: MoneyRange): 'same' | 'less' | 'more' {
  if (ours.likely < (min - 1) * million) return 'less'
  return ours.likely > (max + 1) * million ? 'more' : 'same'
}
