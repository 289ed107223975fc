/** `$1,249.50` of an amount in cents. Cents are always shown: prices below each other are compared by their digits. */
export function formatMoney(cents: number): string {
  const dollars = String(Math.trunc(Math.abs(cents) / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  return `${cents < 0 ? '−' : ''}$${dollars}.${rest}`
}

/** `$24.00`, or `from $24.00` where variants differ. */
export function formatPriceRange({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? formatMoney(from) : `from ${formatMoney(from)}`
}

/** Cents of what a person typed, such as `12`, `12.5` or `$1,200.00`; undefined when it is not an amount. */
export function centsFrom(text: string): number | undefined {
  const plain = text.trim().replace(/^\$/, '').replaceAll(',', '')
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain)
  if (match === null) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** `12.50`, as it stands in a field that is typed into. */
export function amountText(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}
