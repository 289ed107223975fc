// @ts-check
/**
 * Makes the price book: packages/plinth/data/prices/prices.json, which people read, and from it
 * packages/plinth/src/facts/prices.gen.ts, which the compiler reads.
 *
 *   node scripts/price-book.mjs <list.json>   take the prices that a facet can use out of a list, and write both
 *   node scripts/price-book.mjs               write the generated file again
 *   node scripts/price-book.mjs --check       exit 1 when the generated file is not what the prices say
 *
 * A list is an array of { region, service, key, unit, usd, source, as_of, quality, sku?, rate_code?, method?, note?,
 * confirmed_by? }. data/prices/README.md says where ours is from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit } from 'node:process'

const root = join(import.meta.dirname, '..')
const prices = join(root, 'packages/plinth/data/prices/prices.json')
const generated = join(root, 'packages/plinth/src/facts/prices.gen.ts')

/** Keys that a facet asks for, by service; the rest of a list stays where it is. @type {Record<string, RegExp>} */
const wanted = {
  cloudfront: /^us\//,
  cloudwatch: /^(?:alarm|custom-metric|dashboard)/,
  'cloudwatch-logs': /^(?:ingest-standard|ingest-vended|storage)/,
  'data-transfer': /^(?:internet-out|intra-region-each-direction)/,
  dynamodb: /./,
  ebs: /./,
  ec2: /^(?:eip|ondemand-linux|t3)\//,
  ecr: /./,
  efs: /./,
  eks: /^cluster\/(?:standard-support|extended-support-surcharge)$/,
  elasticache: /^(?:redis|valkey|memcached)\/cache\./,
  elb: /./,
  kms: /./,
  lambda: /./,
  nat: /./,
  rds: /^postgresql\//,
  route53: /^(?:hosted-zone|health-check|queries-standard)/,
  s3: /^standard\//,
  secretsmanager: /./,
  sns: /./,
  sqs: /./,
  tgw: /./,
  vpc: /./,
  'vpc-endpoint': /./,
  wafv2: /./,
}

/**
 * @typedef {{ region: string, service: string, key: string, unit: string, usd: number, source: string, as_of: string,
 *   quality: string, sku?: string, rate_code?: string, method?: string, note?: string, confirmed_by?: string }} Price
 */

const [given] = argv.slice(2)
if (given !== undefined && given !== '--check') writeFileSync(prices, printed(selected(readJson(given))))
const text = compact(ungrouped(readJson(prices)))
if (given !== '--check') writeFileSync(generated, text)
else if (readFileSync(generated, 'utf8') !== text) {
  console.error('packages/plinth/src/facts/prices.gen.ts is out of date: run node scripts/price-book.mjs')
  exit(1)
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** @param {Price[]} list */
function selected(list) {
  const renamed = list.map(sameName).map(namedSource)
  const known = new Set(renamed.map(nameOf))
  const derived = renamed.flatMap((price) => surcharge(price, renamed)).filter((price) => !known.has(nameOf(price)))
  const chosen = new Map()
  for (const price of [...renamed, ...derived]) {
    const pattern = Object.hasOwn(wanted, price.service) ? wanted[price.service] : undefined
    if (!pattern?.test(price.key)) continue
    const other = chosen.get(nameOf(price))
    if (other === undefined || rank(price) < rank(other)) chosen.set(nameOf(price), price)
  }
  return [...chosen.values()].toSorted((a, b) => compare(nameOf(a), nameOf(b)))
}

/** One name for one thing: both forms are per GB and direction. @param {Price} price */
function sameName(price) {
  return price.key === 'intra-region-both-directions' ? { ...price, key: 'intra-region-each-direction' } : price
}

/** A document that was found without its name is said to have none; `method` says what it quotes. @param {Price} price */
function namedSource(price) {
  const source = price.source
    .replace(/^index file id \d+$/, 'a public document without a name')
    .replace(/ \(index file id \d+\)|; index file id \d+/, '')
    .replaceAll(/["']/g, '')
  const { confirmed_by: confirmed, ...rest } = price
  const named = confirmed !== undefined && !/^index file id \d+$/.test(confirmed)
  return { ...rest, source, ...(named && { confirmed_by: confirmed }) }
}

/**
 * Some sources give the whole fee of extended support, others what it adds; the difference is what facets ask for.
 * @param {Price} price
 * @param {Price[]} list
 */
function surcharge(price, list) {
  if (price.service !== 'eks' || price.key !== 'cluster/extended-support') return []
  const standard = list.find(
    ({ region, service, key }) => region === price.region && service === 'eks' && key === 'cluster/standard-support',
  )
  if (standard === undefined) return []
  const method = `derived: ${price.usd} in extended support - ${standard.usd} in standard support`
  const { note: _, ...rest } = price
  return [{ ...rest, key: 'cluster/extended-support-surcharge', usd: rounded(price.usd - standard.usd), method }]
}

/** @param {number} usd */
function rounded(usd) {
  return Number(usd.toFixed(10))
}

/** @param {Price} price */
function nameOf({ region, service, key }) {
  return `${service}/${key} ${region}`
}

/** @param {Price} price */
function rank({ quality }) {
  return ['aws-price-list', 'aws-price-data', 'infracost-golden', 'billing-record'].indexOf(quality)
}

/** What prices of one source have in common stands once; one price on a line, so that a change is a change of a line. @param {Price[]} list */
function printed(list) {
  const groups = grouped(list, ({ region, service, unit, source, as_of, quality }) =>
    JSON.stringify({ region, service, unit, source, as_of, quality }),
  )
  const lines = [...groups].map(([shared, group]) => {
    const own = group.map(
      ({ region: _r, service: _s, unit: _u, source: _o, as_of: _a, quality: _q, ...price }) => price,
    )
    return `${shared.slice(0, -1)},"prices":[\n${own.map((price) => `  ${JSON.stringify(price)}`).join(',\n')}\n]}`
  })
  return `[\n${lines.join(',\n')}\n]\n`
}

/**
 * @param {(Omit<Price, 'key' | 'usd'> & { prices: Pick<Price, 'key' | 'usd'>[] })[]} groups
 * @returns {Price[]}
 */
function ungrouped(groups) {
  return groups.flatMap(({ prices: own, ...shared }) => own.map((price) => ({ ...shared, ...price })))
}

/**
 * Prices of the same region, service, source, date, quality and unit stand together: one line of text each, so that
 * starting costs nothing and the first question about a service reads that service alone.
 * @param {Price[]} list
 */
function compact(list) {
  const sources = [...new Set(list.map(({ source }) => source))].toSorted(compare)
  const places = [...grouped(list, ({ region, service }) => `${region} ${service}`)].toSorted(([a], [b]) =>
    compare(a, b),
  )
  const rows = places.map(([place, own]) => row(place, own, sources))
  return `// Made by scripts/price-book.mjs from data/prices/prices.json; do not edit.

/** Where prices are from, by number. */
export const sources: readonly string[] = [
${sources.map((source) => `  '${source}',\n`).join('')}]

/** Groups of prices in JSON, by region and service: [unit, as of, quality, number of the source, { key: usd }, { key: method }]. */
export const priceTable: Readonly<Record<string, string>> = {
${rows.join('')}}
`
}

/**
 * @param {string} place
 * @param {Price[]} list
 * @param {string[]} sources
 */
function row(place, list, sources) {
  const groups = grouped(list, (price) =>
    JSON.stringify([price.unit, price.as_of, price.quality, sources.indexOf(price.source)]),
  )
  const data = [...groups].map(([shared, group]) => {
    const usd = Object.fromEntries(group.map((price) => [price.key, price.usd]))
    const methods = group.flatMap(({ key, method, note }) => {
      const said = [method, note].filter((part) => part !== undefined).join('; ')
      return said === '' ? [] : [[key, said]]
    })
    return [...JSON.parse(shared), usd, ...(methods.length === 0 ? [] : [Object.fromEntries(methods)])]
  })
  const json = JSON.stringify(data)
  const line = json.includes("'") ? `\`${json.replaceAll('`', '\\`')}\`` : `'${json.replaceAll('\\', '\\\\')}'`
  return `  '${place}':\n    ${line},\n`
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * @param {Price[]} list
 * @param {(price: Price) => string} keyOf
 */
function grouped(list, keyOf) {
  /** @type {Map<string, Price[]>} */
  const groups = new Map()
  for (const price of list) groups.set(keyOf(price), [...(groups.get(keyOf(price)) ?? []), price])
  return groups
}
