/** `orderHistory` and `order-history` both become `order-history`. */
export function camelToKebab(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
}

/** `order-history` becomes `ORDER_HISTORY`: the start of its environment variables. */
export function environmentVariable(slug: string): string {
  return slug.replaceAll('-', '_').toUpperCase()
}

/**
 * A name that fits: itself, or its start and a hash of the whole, so that two long names stay two names. The hash is
 * FNV-1a: stable, and nobody's secret.
 */
export function shorten(name: string, limit: number): string {
  if (name.length <= limit) return name
  let hash = 0x81_1c_9d_c5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0
  const end = hash.toString(36).padStart(7, '0')
  return `${name.slice(0, limit - end.length - 1).replace(/-+$/, '')}-${end}`
}
