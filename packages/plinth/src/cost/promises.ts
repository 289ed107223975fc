import type { Environment } from '#language/environment.ts'
import { subtract, type MoneyRange } from './money.ts'
import { whatIf, type Asked } from './what-if.ts'

/** Something that the platform promises, or could: what it costs in a month. */
export interface PromisePrice {
  readonly promise: string
  /** Whether the platform keeps it today. */
  readonly kept: boolean
  /** What keeping it adds. */
  readonly adds: MoneyRange
  /** The other choice, as a what-if. */
  readonly change: string
}

/** A promise that cannot be priced, with the reason. */
export interface UnpricedPromise {
  readonly promise: string
  readonly reason: string
}

/** What each promise about failures costs: the platform with it and without it, compiled and priced. */
export function promisePrices(asked: Asked): readonly (PromisePrice | UnpricedPromise)[] {
  const { declared } = asked.subject
  if (declared === undefined || asked.platform === undefined) return []
  return [...promisesOf(declared).map((promise) => priced(asked, promise)), secondRegion]
}

interface Choice {
  readonly promise: string
  readonly kept: boolean
  readonly change: string
}

/** The promises that the platform file has a word for. */
function promisesOf({ postgres, redis, network }: Environment): readonly Choice[] {
  const standbys = postgres.map(({ name, settings: { multiAz } }) => ({
    promise: `${name} survives the loss of a zone: a standby in another one`,
    kept: multiAz.value,
    change: `${name}.multiAz=${!multiAz.value}`,
  }))
  const replicas = redis.map(
    ({
      name,
      settings: {
        replicas: { value },
      },
    }) => ({
      promise: `${name} survives the loss of a node: ${value === 0 ? 'a replica' : value === 1 ? 'its replica' : `its ${value} replicas`}`,
      kept: value > 0,
      change: `${name}.replicas=${value > 0 ? 0 : 1}`,
    }),
  )
  const perZone = network.nat.value === 'perZone'
  const wayOut = {
    promise: 'the way out survives the loss of a zone: a NAT gateway in each',
    kept: perZone,
    change: `nat=${perZone ? 'single' : 'perZone'}`,
  }
  return [...standbys, ...replicas, wayOut]
}

const secondRegion: UnpricedPromise = {
  promise: 'the platform survives the loss of a region: a second one',
  reason: 'the platform file has no word for it yet',
}

function priced(asked: Asked, { promise, kept, change }: Choice): PromisePrice | UnpricedPromise {
  const other = whatIf(asked, [change])
  if ('problem' in other) return { promise, reason: other.problem }
  const { difference } = other
  const adds = kept ? subtract({ min: 0, likely: 0, max: 0 }, difference) : difference
  return { promise, kept, adds, change }
}
