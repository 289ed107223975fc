import type { TrafficRecipe } from './recipe.ts'

/** Ports that rules begin and end with; packets are aimed at them and beside them. */
export const edges = [0, 22, 53, 80, 443, 1023, 1024, 5432, 8080, 32767, 32768, 40000, 49152, 60999, 61000, 65535]

/** Types and codes of ICMP: echo of both families, too big, unreachable; -1 is any. */
const messages = [
  [-1, -1],
  [8, -1],
  [8, 0],
  [0, -1],
  [3, 4],
  [3, -1],
  [128, -1],
  [128, 0],
  [129, 0],
  [1, 3],
] as const

export function message(which: number): readonly [type: number, code: number] {
  return messages[which % messages.length] ?? [-1, -1]
}

export const protocolNames = { tcp: 'tcp', udp: 'udp', icmp: 'icmp', icmpv6: 'icmpv6', all: '-1', other: '50' } as const

function portsOf({ from, to }: TrafficRecipe): readonly [from: number, to: number] {
  const a = edges[from % edges.length] ?? 0
  const b = edges[to % edges.length] ?? 0
  return a < b ? [a, b] : [b, a]
}

/** The two fields of a rule that say ports, or type and code. */
export function fieldsOf(traffic: TrafficRecipe): readonly [number, number] {
  if (traffic.protocol === 'icmp' || traffic.protocol === 'icmpv6') return message(traffic.from)
  return traffic.protocol === 'tcp' || traffic.protocol === 'udp' ? portsOf(traffic) : [0, 0]
}
