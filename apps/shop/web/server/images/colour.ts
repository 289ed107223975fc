/** A colour as `#rrggbb`. */
export type Colour = `#${string}`

function channels(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** The colour that lies `share` (0 to 1) of the way from one to another. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const end = channels(to)
  const mixed = channels(from).map((value, index) => Math.round(value + ((end[index] ?? 0) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Shadows of the pictures are warm, never black. */
export function darken(colour: Colour, share: number): Colour {
  return mix(colour, '#1c1512', share)
}

export function lighten(colour: Colour, share: number): Colour {
  return mix(colour, '#fffaf2', share)
}
