import { common, joined, meets, spanOf, within, without, type Span } from './span.ts'

export type Family = 4 | 6

/** Addresses of one family that follow each other. */
export interface AddressRange {
  readonly family: Family
  readonly span: Span
}

/** Any addresses of both families. */
export type Addresses = readonly AddressRange[]

/**
 * Behind the real addresses of a family stand addresses that have no number before apply: those of AWS services, of
 * blocks that AWS draws. A range that contains every address they can have contains them for sure; one that contains
 * some of those may contain them, and nobody can know.
 */
const bits = { 4: 32n, 6: 128n } as const

function point(family: Family, value: bigint): number | bigint {
  return family === 4 ? Number(value) : value
}

function spanFrom(family: Family, first: bigint, size: bigint): Span {
  return spanOf(point(family, first), point(family, first + size - 1n))
}

/** Every real address of a family. */
export const real: Readonly<Record<Family, Span>> = {
  4: spanFrom(4, 0n, 1n << 32n),
  6: spanFrom(6, 0n, 1n << 128n),
}

/** Stand-ins for addresses that are public, whatever their number will be. */
export const publicStandIns: Readonly<Record<Family, Span>> = {
  4: spanFrom(4, 1n << 32n, 1n << 31n),
  6: spanFrom(6, 1n << 128n, 1n << 127n),
}

/** Stand-ins for addresses that can have any number. */
const otherStandIns: Readonly<Record<Family, Span>> = {
  4: spanFrom(4, (1n << 32n) + (1n << 31n), 1n << 31n),
  6: spanFrom(6, (1n << 128n) + (1n << 127n), 1n << 127n),
}

/** Real addresses and stand-ins: the whole axis. */
export const every: Readonly<Record<Family, Span>> = {
  4: spanOf(real[4].first, otherStandIns[4].last),
  6: spanOf(real[6].first, otherStandIns[6].last),
}

/** The stand-in with this index, one address of its own. */
export function standIn(family: Family, index: number, kind: 'public' | 'other' = 'public'): AddressRange {
  const start = (kind === 'public' ? publicStandIns : otherStandIns)[family].first
  const at = point(family, BigInt(start) + BigInt(index))
  return { family, span: spanOf(at) }
}

/** `10.0.0.0/16`, `2001:db8::/32` or one address; undefined for any other text. Bits behind the prefix are dropped. */
export function rangeOf(cidr: string): AddressRange | undefined {
  const [text = '', prefix, ...more] = cidr.split('/')
  const family = text.includes(':') ? 6 : 4
  const value = family === 6 ? valueOf6(text) : valueOf4(text)
  const length = prefix === undefined ? Number(bits[family]) : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  if (value === undefined || more.length > 0 || length < 0 || length > Number(bits[family])) return undefined
  const size = 1n << (bits[family] - BigInt(length))
  return { family, span: spanFrom(family, (value / size) * size, size) }
}

/** One address as a point of its axis. */
export function addressOf(text: string): { readonly family: Family; readonly point: number | bigint } | undefined {
  const range = text.includes('/') ? undefined : rangeOf(text)
  return range && { family: range.family, point: range.span.first }
}

function valueOf4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n)
}

function valueOf6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')))
  const [head = [], tail = []] = groups.map((parts) => parts.flatMap(withoutDots))
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  const all = [...head, ...Array.from({ length: halves.length === 1 ? 0 : missing }, () => '0'), ...tail]
  if (all.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return undefined
  return all.reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n)
}

/** The IPv4 notation at the end of an IPv6 address, as two groups. */
function withoutDots(group: string): readonly string[] {
  if (!group.includes('.')) return [group]
  const value = valueOf4(group)
  return value === undefined ? ['x'] : [(value >> 16n).toString(16), (value & 65_535n).toString(16)]
}

export function showAddress(family: Family, at: number | bigint): string {
  if (at > real[family].last) return 'an address that AWS draws'
  const value = BigInt(at)
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.')
  const groups = Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 65_535n).toString(16))
  const zeros = [...groups.join(':').matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].map(([run]) => run)
  const longest = zeros.toSorted((a, b) => b.length - a.length)[0]
  return longest === undefined ? groups.join(':') : groups.join(':').replace(longest, '::').replace(/:{3,}/, '::')
}

/** As a CIDR block where it is one, else as first and last address. */
export function showRange({ family, span }: AddressRange): string {
  if (span.first === every[family].first && span.last === every[family].last) return family === 4 ? '0.0.0.0/0' : '::/0'
  const size = BigInt(span.last) - BigInt(span.first) + 1n
  const isBlock = (size & (size - 1n)) === 0n && BigInt(span.first) % size === 0n && span.last <= real[family].last
  if (!isBlock) return `${showAddress(family, span.first)}-${showAddress(family, span.last)}`
  return `${showAddress(family, span.first)}/${bits[family] - BigInt(size.toString(2).length - 1)}`
}

export function spansOf(addresses: Addresses, family: Family): readonly Span[] {
  return addresses.filter((range) => range.family === family).map(({ span }) => span)
}

export function addressesOf(family: Family, spans: readonly Span[]): Addresses {
  return joined(spans).map((span) => ({ family, span }))
}

export function addressesWithout(addresses: Addresses, removed: Addresses): Addresses {
  return families.flatMap((family) =>
    addressesOf(family, without(spansOf(addresses, family), spansOf(removed, family))),
  )
}

export function commonAddresses(a: Addresses, b: Addresses): Addresses {
  return families.flatMap((family) => addressesOf(family, common(spansOf(a, family), spansOf(b, family))))
}

export const families = [4, 6] as const

/** What a CIDR block in a rule or a route contains: for sure, and perhaps, when a number is not known yet. */
export interface Match {
  readonly sure: Addresses
  readonly maybe: Addresses
}

export function matchOf(range: AddressRange): Match {
  const { family, span } = range
  if (within(real[family], span)) return { sure: [{ family, span: every[family] }], maybe: [] }
  const publicSpace = spansOf(publicAddresses, family)
  const hasAll = publicSpace.every((part) => within(part, span))
  const hasSome = publicSpace.some((part) => meets(part, span))
  const standIns = { family, span: publicStandIns[family] }
  return {
    sure: hasAll ? [range, standIns] : [range],
    maybe: [...(hasSome && !hasAll ? [standIns] : []), { family, span: otherStandIns[family] }],
  }
}

/** Any address of a family, and nobody knows which. */
export function unknownMatch(family: Family): Match {
  return { sure: [], maybe: [{ family, span: every[family] }] }
}

/**
 * Not routed on the internet: RFC 6890 and the IANA registries of special-purpose addresses. The blocks for documents
 * (203.0.113.0/24 and others) count as public, because in examples they stand for public addresses.
 */
const specialBlocks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
]

function blocks(cidrs: readonly string[]): Addresses {
  return cidrs.map(rangeOf).filter((range) => range !== undefined)
}

/** Addresses of the internet; of IPv6 that is global unicast, 2000::/3. */
export const publicAddresses: Addresses = [
  ...addressesWithout([{ family: 4, span: real[4] }], blocks(specialBlocks)),
  ...blocks(['2000::/3']),
]

/** What a VPC is usually given (RFC 1918, RFC 6598). */
export const privateAddresses: Addresses = blocks(['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'])

/** 169.254.169.254 and fd00:ec2::254 (EC2 user guide, instance metadata). */
export const metadataAddresses: Addresses = blocks(['169.254.169.254', 'fd00:ec2::254'])
