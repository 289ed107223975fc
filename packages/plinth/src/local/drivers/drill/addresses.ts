import { platform } from 'node:process'

/**
 * Where a visitor comes from. Limits by address are kept while a system is drilled, so visitors have different ones: on
 * Linux the whole of 127.0.0.0/8 is this machine. Elsewhere only 127.0.0.1 is, and such limits may refuse visitors.
 */
export function visitorAddress(number: number): string {
  if (platform !== 'linux' || number < 0) return '127.0.0.1'
  const [high, middle, low] = [number >> 14, number >> 7, number].map((part) => (part & 127) + 1)
  return `127.${high}.${middle}.${low}`
}
