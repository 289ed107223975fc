/** Addresses and prefixes of both families as plain numbers; written apart from what the prover calculates with. */

export interface Address {
  readonly family: 4 | 6
  readonly number: bigint
}

export interface Prefix {
  readonly family: 4 | 6
  readonly first: bigint
  readonly last: bigint
  readonly length: number
}

const addresses = new Map<string, Address>()
const prefixes = new Map<string, Prefix>()

export function addressOf(text: string): Address {
  return remembered(addresses, text, readAddress)
}

export function prefixOf(text: string): Prefix {
  return remembered(prefixes, text, readPrefix)
}

export function isInside(cidr: string, address: string): boolean {
  const prefix = prefixOf(cidr)
  const { family, number } = addressOf(address)
  return family === prefix.family && number >= prefix.first && number <= prefix.last
}

/** The address this many places after another one. */
export function addressAfter(text: string, distance: bigint): string {
  const { family, number } = addressOf(text)
  return textOf(family, number + distance)
}

export function firstOf(cidr: string): string {
  const { family, first } = prefixOf(cidr)
  return textOf(family, first)
}

function textOf(family: 4 | 6, number: bigint): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.')
  const groups = Array.from({ length: 8 }, (_, i) => (number >> BigInt(16 * (7 - i))) & 0xffffn)
  return groups.map((group) => group.toString(16)).join(':')
}

function readAddress(text: string): Address {
  if (!text.includes(':')) {
    return { family: 4, number: text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n) }
  }
  const [front = '', back] = text.split('::')
  const head = front === '' ? [] : front.split(':')
  const tail = back === undefined || back === '' ? [] : back.split(':')
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  const number = [...head, ...zeros, ...tail].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n)
  return { family: 6, number }
}

function readPrefix(text: string): Prefix {
  const [base = '', size] = text.split('/')
  const { family, number } = addressOf(base)
  const bits = family === 4 ? 32 : 128
  const length = size === undefined ? bits : Number(size)
  const rest = BigInt(bits - length)
  const first = (number >> rest) << rest
  return { family, length, first, last: first + (1n << rest) - 1n }
}

function remembered<T>(known: Map<string, T>, text: string, read: (text: string) => T): T {
  const found = known.get(text)
  if (found !== undefined) return found
  const made = read(text)
  known.set(text, made)
  return made
}
