/** Picks that depend on a name alone: the same product looks the same on every replica and in every release. */
export interface Choices {
  /** One of the list; `aspect` keeps the picks of one product independent of each other. */
  readonly pick: <const Option>(aspect: string, options: readonly [Option, ...Option[]]) => Option
  /** A number of the range. */
  readonly between: (aspect: string, low: number, high: number) => number
}

/** FNV-1a with a final mix: well spread for short names that differ in one letter. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (value ^ (value >>> 15)) >>> 0
}

export function choicesOf(name: string): Choices {
  return {
    pick: (aspect, options) => options[hash(`${name}/${aspect}`) % options.length] ?? options[0],
    between: (aspect, low, high) => low + (high - low) * ((hash(`${name}/${aspect}`) % 1000) / 999),
  }
}
