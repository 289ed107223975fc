import type { Estimate } from './estimate.ts'
import type { Line } from './line.ts'
import { add, nothing, type MoneyRange } from './money.ts'

/** A part of the bill with a name. The shares of an estimate add up to its total, to the millionth. */
export interface Share {
  readonly name: string
  readonly monthly: MoneyRange
}

/** By what made the resources: `network`, `cluster`, `stores`. */
export function byCapability({ lines }: Pick<Estimate, 'lines'>): readonly Share[] {
  return grouped(lines, ({ capability }) => capability)
}

/** By the step of the deployment: `bootstrap`, `platform`, `services`, `gitops`, `edge`. */
export function byLayer({ lines }: Pick<Estimate, 'lines'>): readonly Share[] {
  return grouped(lines, ({ layer }) => layer)
}

export function byResource({ lines }: Pick<Estimate, 'lines'>): readonly Share[] {
  return grouped(lines, ({ resource }) => resource)
}

/** In order of what they likely cost, the dearest first. */
export function grouped(lines: readonly Line[], nameOf: (line: Line) => string): readonly Share[] {
  const shares = new Map<string, MoneyRange>()
  for (const line of lines) shares.set(nameOf(line), add(shares.get(nameOf(line)) ?? nothing, line.monthly))
  return sorted([...shares].map(([name, monthly]) => ({ name, monthly })))
}

export function sorted(shares: readonly Share[]): readonly Share[] {
  return [...shares].sort((a, b) => b.monthly.likely - a.monthly.likely || (a.name < b.name ? -1 : 1))
}
