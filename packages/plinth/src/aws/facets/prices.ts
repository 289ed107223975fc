import type { Resource } from '#graph/resource.ts'
import { numberAt, textAt, type Arguments } from '../arguments.ts'
import { exactly, type Range, type UsageName } from '../usage.ts'

/** Hours of a month as AWS counts them in its own examples. */
export const hoursPerMonth = 730

/** What a type costs: nothing, with the reason; or what AWS charges for a resource of it. */
export type Prices = Free | ((resource: Resource, world: PriceWorld) => Charged)
export type Charged = Free | readonly Charge[]

/** A type that AWS does not charge for, which is something else than a type nobody has priced yet. */
export interface Free {
  readonly free: string
}

/** Other ways, by the what-if that asks for them: `nat=instance`. */
export type Alternatives = Readonly<Record<string, Alternative>>

export interface Alternative {
  /** What is priced in its place, and what is lost by it. */
  readonly reason: string
  readonly prices: Prices
}

/** What AWS charges for one thing about a resource. */
export interface Charge {
  /** As a reader of the bill would call it: `data processed`. */
  readonly component: string
  /** Key in the price book, such as `nat/gateway`; or several, for the first so many units and for those above. */
  readonly price: string | readonly Tier[]
  /** What one unit of the quantity is; the price book says the same, or the facet is wrong. */
  readonly unit: string
  readonly quantity: Quantity
  /** Set for what pods run on: who asks for a part of it pays that part. */
  readonly nodes?: Nodes
  /** How the quantity comes about, where the arguments do not say it by themselves. */
  readonly because?: string
}

/** Machines that pods run on. */
export interface Nodes {
  /** Instance type. */
  readonly type: string
  readonly count: Range
}

/** Units up to a bound have a price of their own; the last tier has none. */
export interface Tier {
  readonly price: string
  readonly upTo?: number
}

/** Units in a month: known from what is built, or a usage times a factor. */
export type Quantity = { readonly units: Range } | { readonly usage: UsageName; readonly times: Range }

/** What a charge may depend on beside the resource itself. */
export interface PriceWorld {
  readonly region: string
  /** The day on which support is judged, `YYYY-MM-DD`. */
  readonly date: string
  /** The resource that a value refers to, or that the first reference in a list refers to. */
  readonly follow: (value: unknown) => Resource | undefined
  /** Resources of these types that refer to this one, in order of their ids. */
  readonly referrers: (resource: Resource, ...types: readonly string[]) => readonly Resource[]
  /** Resources of a type, in order of their ids. */
  readonly all: (type: string) => readonly Resource[]
}

export function free(reason: string): Free {
  return { free: reason }
}

/** Charged for every hour that it exists; `count` of them. */
export function hourly(component: string, price: string, count: number | Range = 1, unit = 'hour'): Charge {
  return { component, price, unit, quantity: { units: times(hoursPerMonth, count) } }
}

/** Charged by the month for so many units. */
export function monthly(component: string, price: string, units: number | Range, unit: string): Charge {
  return { component, price, unit, quantity: { units: typeof units === 'number' ? exactly(units) : units } }
}

/** Charged for what is used. */
export function used(
  component: string,
  price: Charge['price'],
  usage: UsageName,
  { unit, factor = 1, because }: { readonly unit: string; readonly factor?: number | Range; readonly because?: string },
): Charge {
  const quantity = { usage, times: typeof factor === 'number' ? exactly(factor) : factor }
  return because === undefined ? { component, price, unit, quantity } : { component, price, unit, quantity, because }
}

/** A public IPv4 address costs as much as a small instance, wherever it is attached. */
export function publicAddresses(count: number | Range, because?: string): Charge {
  const charge = hourly('public IPv4 address', 'vpc/public-ipv4/in-use', count, 'address-hour')
  return because === undefined ? charge : { ...charge, because }
}

/** Data out to the internet, by the amount of the month. */
export const internetTiers: readonly Tier[] = [
  { price: 'data-transfer/internet-out-first-10TB', upTo: 10 * 1024 },
  { price: 'data-transfer/internet-out-next-40TB', upTo: 50 * 1024 },
  { price: 'data-transfer/internet-out-next-100TB', upTo: 150 * 1024 },
  { price: 'data-transfer/internet-out-over-150TB' },
]

/** Hours of a Linux instance at the price on demand. Spot prices change by the minute, so the book has none. */
export function instanceHours(type: string, count: number | Range, spot = false, name = 'instance'): Charge {
  const key = spot ? 'ec2/spot-linux' : 'ec2/ondemand-linux'
  return hourly(`${name} (${type}${spot ? ', spot' : ''})`, `${key}/${type}`, count)
}

/**
 * A disk of EBS for each of `count`, as blocks describe it: its size, and what is provisioned above what it comes with.
 * AWS means GiB where it writes GB.
 */
export function diskOf(block: Arguments, count: number | Range = 1, name = 'disk'): readonly Charge[] {
  const kind = textAt(block, 'volume_type') ?? 'gp2'
  const size = numberAt(block, 'volume_size')
  const operations = numberAt(block, 'iops') ?? 0
  const included = kind === 'gp3' ? 3000 : 0
  const throughput = numberAt(block, 'throughput') ?? 125
  return [
    ...(size === undefined
      ? []
      : [monthly(`${name} (${kind})`, `ebs/${kind}/storage`, times(size, count), 'GB-month')]),
    ...(['gp3', 'io1', 'io2'].includes(kind) && operations > included
      ? [
          monthly(
            `${name} operations`,
            `ebs/${kind}/${kind === 'gp3' ? 'iops-over-3000' : 'iops'}`,
            times(operations - included, count),
            'IOPS-month',
          ),
        ]
      : []),
    ...(kind === 'gp3' && throughput > 125
      ? [
          monthly(
            `${name} throughput`,
            'ebs/gp3/throughput-over-125MiBps',
            times((throughput - 125) / 1024, count),
            'GiBps-month',
          ),
        ]
      : []),
  ]
}

/** Nodes of a cache by the hour. */
export function cacheNodes(args: Arguments, engine: string, count: number): Charge {
  const type = textAt(args, 'node_type') ?? 'unknown'
  return hourly(`cache node (${type})`, `elasticache/${engine}/${type}`, count, 'node-hour')
}

function times(factor: number, count: number | Range): Range {
  const { min, likely, max } = typeof count === 'number' ? exactly(count) : count
  return { min: factor * min, likely: factor * likely, max: factor * max }
}
