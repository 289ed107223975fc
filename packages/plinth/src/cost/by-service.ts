import type { Subject } from '#answers/subject.ts'
import { apportionRange } from './apportion.ts'
import type { Estimate } from './estimate.ts'
import type { Line } from './line.ts'
import { add, nothing, sum, type MoneyRange } from './money.ts'
import { packingOf } from './pods.ts'
import { sorted, type Share } from './shares.ts'

/**
 * What each service and each store costs: what is made for it, and its part of the nodes. The rest is shared, and named
 * by what it is for; nobody pays for idle nodes but the platform.
 */
export function byService(estimate: Estimate, subject: Subject): readonly Share[] {
  const nodes = estimate.lines.filter((line) => line.nodes !== undefined)
  const others = estimate.lines.filter((line) => line.nodes === undefined)
  const shares = new Map<string, MoneyRange>()
  const give = (name: string, monthly: MoneyRange): void =>
    void shares.set(name, add(shares.get(name) ?? nothing, monthly))
  for (const line of others) give(nameOf(line), line.monthly)
  for (const { name, monthly } of nodeShares(nodes, subject)) give(name, monthly)
  return sorted([...shares].map(([name, monthly]) => ({ name, monthly })))
}

function nameOf({ service, capability }: Line): string {
  return service ?? `shared: ${capability}`
}

function nodeShares(nodes: readonly Line[], subject: Subject): readonly Share[] {
  if (nodes.length === 0) return []
  const total = sum(nodes.map(({ monthly }) => monthly))
  const packing = packingOf(subject, nodes)
  if (packing === undefined) return [{ name: 'shared: nodes', monthly: total }]
  const names = [...packing.parts.map(({ service }) => service ?? 'add-ons'), 'idle part of the nodes']
  const parts = apportionRange(total, [...packing.parts.map(({ part }) => part), packing.idle])
  return names.map((name, i) => ({ name, monthly: parts[i] ?? nothing }))
}
