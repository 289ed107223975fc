import type { ResourceArguments } from '#aws/types.gen.ts'
import type { Resource } from '#graph/resource.ts'
import type { Asks } from './asks.ts'
import { clusterAsks } from './cluster.ts'
import { dataAsks } from './data.ts'
import { edgeAsks } from './edge.ts'
import { identityAsks } from './identity.ts'
import { lookupAsks } from './lookups.ts'
import { networkAsks } from './network.ts'
import { observabilityAsks } from './observability.ts'

/** Every type of AWS that can be emitted; a forgotten one is a type error. */
const resourceAsks = {
  ...networkAsks,
  ...clusterAsks,
  ...identityAsks,
  ...dataAsks,
  ...edgeAsks,
  ...observabilityAsks,
} as const satisfies Record<Exclude<keyof ResourceArguments, 'terraform_data'>, Asks>

const none: Asks = { read: [], write: [] }

/** What Terraform asks of AWS for one resource of the graph. */
export function asksOf({ engine, type, terraform }: Pick<Resource, 'engine' | 'type' | 'terraform'>): Asks {
  if (engine !== 'terraform') return none
  const table: Readonly<Record<string, Asks>> = terraform?.mode === 'data' ? lookupAsks : resourceAsks
  return table[type] ?? none
}

/** The whole table, for tests. */
export const everyAsk: readonly (readonly [string, Asks])[] = [
  ...Object.entries<Asks>(resourceAsks),
  ...Object.entries<Asks>(lookupAsks),
]
