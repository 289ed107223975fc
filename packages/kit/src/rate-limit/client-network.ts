import { isIPv6, SocketAddress } from 'node:net'

/**
 * Whom an address belongs to: of IPv6 the first 64 bits, because one household holds all the rest of them and could
 * take a new address for each request.
 */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const plain = address.replace(/%.*$/, '')
  return isIPv6(plain) ? `${firstGroups(plain).join(':')}::/64` : plain
}

function firstGroups(address: string): readonly string[] {
  const shortest = new SocketAddress({ address, family: 'ipv6' }).address
  const [head = '', tail] = shortest.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...(tail === undefined ? [] : zeros), ...after].slice(0, 4)
}
