import { invariant } from '#graph/invariant.ts'
import { priceTable, sources } from '#facts/prices.gen.ts'
import type { LinePrice } from './line.ts'

/** A price, and what its quantity is counted in: `10000-requests` is 10,000 of the unit `request`. */
export interface BookPrice extends LinePrice {
  readonly unit: string
}

/** The price of `nat/gateway` in a region; the global one where AWS has one price for the whole world. */
export function tryFindPrice(key: string, region: string): BookPrice | undefined {
  const [service = ''] = key.split('/')
  return read(region, service).get(key) ?? read('global', service).get(key)
}

type Group = readonly [
  unit: string,
  asOf: string,
  quality: string,
  source: number,
  usd: Readonly<Record<string, number>>,
  methods?: Readonly<Record<string, string>>,
]

const known = new Map<string, ReadonlyMap<string, BookPrice>>()

/** Reads one service of one region, at the first question about it: reading all would cost every start a millisecond. */
function read(region: string, service: string): ReadonlyMap<string, BookPrice> {
  const place = `${region} ${service}`
  const before = known.get(place)
  if (before !== undefined) return before
  const text = Object.hasOwn(priceTable, place) ? priceTable[place] : undefined
  const groups = text === undefined ? [] : (JSON.parse(text) as readonly Group[])
  const prices = new Map(groups.flatMap((group) => pricesOf(group, region, service)))
  known.set(place, prices)
  return prices
}

function pricesOf(
  [written, asOf, quality, number, usd, methods = {}]: Group,
  region: string,
  service: string,
): readonly (readonly [string, BookPrice])[] {
  const source = sources[number]
  invariant(source !== undefined, `the price book has no source ${number}`)
  return Object.entries(usd).map(([name, price]) => {
    const method = methods[name]
    const key = `${service}/${name}`
    const about = { key, region, usd: price, ...countOf(written), source, asOf, quality }
    return [key, method === undefined ? about : { ...about, method }]
  })
}

const counts: Readonly<Record<string, number>> = { million: 1_000_000, '10000': 10_000, '1000': 1_000 }

/** `10000-requests` as 10,000 of `request`; `GB-month` as it is. */
function countOf(written: string): { readonly per: number; readonly unit: string } {
  const [first = '', ...rest] = written.split('-')
  const per = counts[first]
  if (per === undefined) return { per: 1, unit: written }
  const plural = rest.join('-')
  return { per, unit: plural === 'queries' ? 'query' : plural.replace(/s$/, '') }
}
