import type { Point, Rectangle } from './picture.ts'
import { metrics } from './sizes.ts'

/** Room between a line and the title beside it. */
const air = 5

/**
 * Where the title of a box stands in its head: as far left as it fits between the arrows that come in from above. When
 * it fits nowhere it stands at the left, and covers them.
 */
export function headAt(box: Rectangle, width: number, arrows: readonly (readonly Point[])[]): number {
  const crossed = arrows.flatMap((points) => crossings(points, box)).toSorted((a, b) => a - b)
  const right = box.x + box.width - 4
  let left = box.x
  for (const x of [...crossed, right + air]) {
    if (left + width <= x - air) return left
    left = Math.max(left, x + air - metrics.padding + 2)
  }
  return box.x
}

/** Where vertical lines pass the head. */
function crossings(points: readonly Point[], { x, y, width }: Rectangle): readonly number[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i] ?? point
    const [top, bottom] = [Math.min(before.y, point.y), Math.max(before.y, point.y)]
    const passes = top < y + metrics.head && bottom > y
    const isHere = Math.max(before.x, point.x) > x && Math.min(before.x, point.x) < x + width
    if (!passes || !isHere) return []
    return before.x === point.x ? [point.x] : [before.x, point.x]
  })
}
