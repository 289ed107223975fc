import { standIn, type Addresses, type AddressRange } from '../addresses.ts'

/** Gives addresses without a number their stand-ins; the same thing gets the same one. */
export interface StandIns {
  /** The public addresses of an AWS service. */
  readonly service: (name: string) => Addresses
  /** Names of the services that were asked for. */
  readonly services: () => readonly string[]
  /** One of the public IPv6 addresses that AWS draws for a subnet. */
  readonly drawn: (subnet: string) => AddressRange
  /** An address of a block that is known after apply only. */
  readonly later: (subnet: string, family: 4 | 6) => AddressRange
}

/** Services that a question may name without any resource that does. */
const alwaysKnown = ['s3', 'dynamodb', 'cloudfront.origin-facing', 'other']

export function createStandIns(): StandIns {
  const indexes = new Map<string, number>(alwaysKnown.map((name, i) => [`service ${name}`, i]))
  const indexOf = (key: string): number => {
    const index = indexes.get(key) ?? indexes.size
    indexes.set(key, index)
    return index
  }
  return {
    service: (name) => ([4, 6] as const).map((family) => standIn(family, indexOf(`service ${name}`))),
    services: () =>
      [...indexes.keys()].filter((key) => key.startsWith('service ')).map((key) => key.slice('service '.length)),
    drawn: (subnet) => standIn(6, indexOf(`drawn ${subnet}`)),
    later: (subnet, family) => standIn(family, indexOf(`later ${subnet}`), 'other'),
  }
}

/**
 * `com.amazonaws.us-east-1.s3` is `s3`, `com.amazonaws.global.cloudfront.origin-facing` is `cloudfront.origin-facing`;
 * undefined for a name that is not AWS's.
 */
export function serviceOfName(name: string): string | undefined {
  return /^com\.amazonaws\.(?:global|[a-z]{2}(?:-[a-z]+)+-\d)\.(.+)$/.exec(name)?.[1]
}
