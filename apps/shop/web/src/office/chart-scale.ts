/** The next round number at or above: 1, 2, 2.5 or 5 times a power of ten. At least 1. */
export function roundUp(value: number): number {
  if (value <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power
}

/** Where the lines of a grid stand: from 0 to the top in equal steps. */
export function ticks(top: number, count = 4): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => (top / count) * index)
}
