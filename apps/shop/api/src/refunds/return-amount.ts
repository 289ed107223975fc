import { roundHalfEven } from '../pricing/amounts.ts'

/** A line of an order, and how many of it come back now. */
export interface ReturnedLine {
  readonly quantity: number
  /** Came back before. */
  readonly returned: number
  readonly coming: number
  readonly gross: number
  readonly discount: number
  readonly tax: number
}

/**
 * What the buyer gets back: the share of what was paid for the lines. Each share is the difference of two sums, so that
 * pieces that come back one by one are worth together exactly what the line was worth.
 */
export function refundFor(lines: readonly ReturnedLine[]): number {
  return lines.reduce((sum, line) => sum + worthOf(line, line.returned + line.coming) - worthOf(line, line.returned), 0)
}

function worthOf({ gross, discount, tax, quantity }: ReturnedLine, pieces: number): number {
  return roundHalfEven((gross - discount + tax) * pieces, quantity)
}
