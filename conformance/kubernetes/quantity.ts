const notation = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:([KMGTPE]i|[munkMGTPE])|[eE]([+-]?\d+))?$/

const factors: Readonly<Record<string, number>> = {
  ...{ n: 1e-9, u: 1e-6, m: 1e-3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 },
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 },
}

/** Value of a resource quantity such as `100m`, `1.5Gi` or `2`; `undefined` when it is none. */
export function parseQuantity(quantity: unknown): number | undefined {
  if (typeof quantity === 'number') return quantity
  if (typeof quantity !== 'string') return undefined
  const match = notation.exec(quantity)
  if (match === null) return undefined
  const [, digits, suffix, exponent] = match
  if (suffix !== undefined) return Number(digits) * (factors[suffix] ?? Number.NaN)
  return Number(digits) * 10 ** Number(exponent ?? 0)
}
