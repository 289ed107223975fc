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
