import type { Traffic } from './traffic.ts'

/** A word of a question: what it names, and the traffic that it asks about, if it does. */
export interface AskedWord {
  readonly name: string
  readonly traffic: Traffic | undefined
}

/** `database:5432/tcp` as `database` and 5432/tcp; undefined for a word without such an ending. */
export function withTraffic(word: string): AskedWord | undefined {
  const [, name = '', ending] = /^(.+?):([^:\]]+)$/.exec(word) ?? []
  const traffic = ending === undefined ? undefined : trafficIn(ending)
  if (traffic === undefined) return undefined
  return { name: /^\[.*\]$/.test(name) ? name.slice(1, -1) : name, traffic }
}

/** `5432`, `5432/tcp`, `1000-2000/udp`, `tcp`, `icmp`, `all`; undefined for what is none of these. */
function trafficIn(text: string): Traffic | undefined {
  if (text === 'all' || text === 'icmp') return { protocol: text, first: 0, last: 65_535 }
  const [, from, to, protocol = 'tcp'] = /^(?:(\d{1,5})(?:-(\d{1,5}))?)(?:\/(tcp|udp))?$/.exec(text) ?? []
  if (from !== undefined) {
    const [first, last] = [Number(from), Number(to ?? from)]
    const isRange = first <= last && last <= 65_535
    return isRange ? { protocol: protocol === 'udp' ? 'udp' : 'tcp', first, last } : undefined
  }
  return text === 'tcp' || text === 'udp' ? { protocol: text, first: 0, last: 65_535 } : undefined
}
