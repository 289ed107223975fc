import type { Choices } from './choices.ts'
import { darken, lighten } from './colour.ts'
import { ellipse, line, path } from './shapes.ts'
import type { Palette } from './palette.ts'

/** Height of the edge where the table meets the wall; things stand below it. */
const horizon = 690

/** Wall, table and the light of a window on the left: the room all products are photographed in. */
export function room(palette: Palette, choices: Choices): string {
  const wall = `<rect width="800" height="1000" fill="url(#wall)"/>`
  const table = `<rect y="${horizon}" width="800" height="${1000 - horizon}" fill="url(#table)"/>`
  const edge = `<rect y="${horizon - 3}" width="800" height="5" fill="${darken(palette.wall, 0.12)}" opacity="0.5"/>`
  return wall + window(choices) + table + edge + sprig(palette, choices)
}

/** Light that falls through a window with bars, leaning as the sun stands. */
function window(choices: Choices): string {
  const lean = choices.between('lean', 60, 150)
  const left = choices.between('window', 250, 430)
  const panes = [0, 1].flatMap((row) =>
    [0, 1].map((column) => {
      const [x, y] = [left + column * 150 - row * lean * 0.5, 110 + row * 250]
      return path(`M${x} ${y}l128 -22l${-lean * 0.44} 226l-128 22Z`, '#fffdf6', 0.34)
    }),
  )
  return `<g>${panes.join('')}</g>`
}

/** The shade of a branch outside of the window, on some walls. */
function sprig(palette: Palette, choices: Choices): string {
  if (!choices.pick('sprig', [true, false, false])) return ''
  const shade = darken(palette.wall, 0.3)
  const leaves = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = [640 + (index % 2 === 0 ? 30 : -30) - index * 12, 80 + index * 44]
    const turn = index % 2 === 0 ? 38 : 142
    return `<ellipse cx="${x}" cy="${y}" rx="34" ry="11" fill="${shade}" transform="rotate(${turn} ${x} ${y})"/>`
  })
  const stem = line('M660 20C640 180 590 340 540 450', { width: 5, colour: shade })
  return `<g opacity="0.16">${stem}${leaves.join('')}</g>`
}

/** Definitions that every picture shares. */
export function roomGradients(palette: Palette): string {
  const { wall, table } = palette
  const shade = darken(table, 0.55)
  return (
    `<linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${lighten(wall, 0.5)}"/>` +
    `<stop offset="0.6" stop-color="${wall}"/><stop offset="1" stop-color="${darken(wall, 0.1)}"/></linearGradient>` +
    `<linearGradient id="table" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${darken(table, 0.06)}"/>` +
    `<stop offset="1" stop-color="${lighten(table, 0.3)}"/></linearGradient>` +
    `<radialGradient id="cast"><stop offset="0" stop-color="${shade}" stop-opacity="0.5"/><stop offset="1" stop-color="${shade}" stop-opacity="0"/></radialGradient>` +
    `<radialGradient id="contact"><stop offset="0.55" stop-color="${shade}" stop-opacity="0.7"/><stop offset="1" stop-color="${shade}" stop-opacity="0"/></radialGradient>` +
    `<radialGradient id="glow"><stop offset="0" stop-color="#fff3cf" stop-opacity="0.85"/><stop offset="1" stop-color="#fff3cf" stop-opacity="0"/></radialGradient>`
  )
}

/** A soft light around a lamp or a flame. */
export function glow(x: number, y: number, radius: number): string {
  return ellipse({ x, y, width: radius, height: radius, fill: 'url(#glow)' })
}
