import { choicesOf } from './choices.ts'
import { motifOf } from './motif-of.ts'
import { paletteOf, wordsWithoutColour } from './palette.ts'
import { room, roomGradients } from './scene.ts'
import { gradientsOf } from './shapes.ts'

/** Widths that are served; height is 5/4 of it. The drawing is the same: the width is what the file says of itself. */
export const widths: readonly number[] = [240, 480, 800, 1200]

/**
 * The picture of a product: a still life of its kind in the light of a window. Everything in it follows from the name,
 * so that each replica draws the same bytes and caches may keep them for ever. Attributes alone, no style element:
 * the content security policy of the shop holds for the picture too.
 */
export function drawProduct(name: string, width: number): string {
  const words = name.split('-')
  const choices = choicesOf(wordsWithoutColour(words).join('-'))
  const motif = motifOf(words, choices)
  const palette = paletteOf(words, motif.wall, choices)
  const drawing = motif.draw(palette, choices)
  const scene = room(palette, choices)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="60 108 680 850" width="${width}" height="${(width * 5) / 4}">` +
    `<defs>${roomGradients(palette)}${gradientsOf(drawing)}</defs>${scene}${drawing}</svg>`
  )
}
