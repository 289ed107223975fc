import type { Rectangle } from './picture.ts'

export interface Item {
  readonly id: string
  readonly width: number
  readonly height: number
}

export interface Packed {
  readonly width: number
  readonly height: number
  readonly places: ReadonlyMap<string, Rectangle>
}

/** Puts things that no arrow connects into rows, in their order; about as wide as asked for. */
export function pack(items: readonly Item[], { spacing, width }: { spacing: number; width: number }): Packed {
  const places = new Map<string, Rectangle>()
  let [x, y, row, right] = [0, 0, 0, 0]
  for (const { id, width: itemWidth, height } of items) {
    if (x > 0 && x + itemWidth > width) {
      y += row + spacing
      x = 0
      row = 0
    }
    places.set(id, { x, y, width: itemWidth, height })
    x += itemWidth + spacing
    right = Math.max(right, x - spacing)
    row = Math.max(row, height)
  }
  return { width: right, height: y + row, places }
}
