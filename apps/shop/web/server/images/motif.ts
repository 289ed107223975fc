import type { Choices } from './choices.ts'
import type { Palette, WallFamily } from './palette.ts'

/** A kind of product that can be drawn. */
export interface Motif {
  /** Words of a slug that name it; the last word of a slug that any motif knows decides. */
  readonly words: readonly string[]
  readonly wall: WallFamily
  /** Draws the product in a field of 800 × 1000, standing on the table at about y = 820. */
  readonly draw: (palette: Palette, choices: Choices) => string
}
