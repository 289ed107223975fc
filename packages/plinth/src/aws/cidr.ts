/** IPv4 ranges as numbers: what subnets, rules and proofs calculate with. */
export interface Range {
  readonly first: number
  readonly size: number
}

/** `10.0.0.0/16` as a range; bits behind the prefix are dropped. */
export function rangeOf(cidr: string): Range {
  const [address = '', prefix = '32'] = cidr.split('/')
  const size = 2 ** (32 - Number(prefix))
  return { first: Math.floor(numberOf(address) / size) * size, size }
}

export function cidrOf({ first, size }: Range): string {
  return `${addressOf(first)}/${32 - Math.log2(size)}`
}

export function prefixOf(cidr: string): number {
  return Number(cidr.split('/')[1])
}

export function contains(outer: Range, inner: Range): boolean {
  return inner.first >= outer.first && inner.first + inner.size <= outer.first + outer.size
}

export function overlaps(a: Range, b: Range): boolean {
  return a.first < b.first + b.size && b.first < a.first + a.size
}

/** Whether the written address is the first of its range: `10.0.1.0/16` is not. */
export function isAligned(cidr: string): boolean {
  return rangeOf(cidr).first === numberOf(cidr.split('/')[0] ?? '')
}

/** The part with this index when a range is cut into equal parts of `prefix`. */
export function slice(range: Range, prefix: number, index: number): Range {
  const size = 2 ** (32 - prefix)
  return { first: range.first + index * size, size }
}

/** Addresses that can be given out in a subnet: AWS keeps the first four and the last (VPC user guide, subnet sizing). */
export function usableAddresses(cidr: string): number {
  return rangeOf(cidr).size - 5
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

function addressOf(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.')
}
