/** `10.0.0.0/16`, `10.0.0.7`, `2001:db8::/32`; undefined for anything that is not written like an address. */
export function cidrOf(word: string): string | undefined {
  const [address = '', prefix, ...more] = word.split('/')
  const bits = isIpv4(address) ? 32 : isIpv6(address) ? 128 : 0
  if (bits === 0 || more.length > 0) return undefined
  if (prefix === undefined) return `${word}/${bits}`
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits ? word : undefined
}

function isIpv4(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255)
}

/** At most eight groups, and `::` once in place of those that are zero. */
function isIpv6(text: string): boolean {
  if (!/^[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}$/i.test(text)) return false
  const gaps = text.split('::').length - 1
  const groups = text.split(':').filter((group) => group !== '').length
  return gaps === 1 ? groups < 8 && !/:::|^:[^:]|[^:]:$/.test(text) : gaps === 0 && groups === 8
}
