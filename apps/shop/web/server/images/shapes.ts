import type { Colour } from './colour.ts'
import { darken, lighten, mix } from './colour.ts'

/** How far circles of the still life are seen from above: height of an ellipse over its width. */
export const tilt = 0.17

/** A ring of a turned form: height on the picture and radius. */
export type Ring = readonly [y: number, radius: number]

export interface Point {
  readonly x: number
  readonly y: number
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A path through all points, as soft as clay (Catmull-Rom, written as cubic curves). */
function curve(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? { x: 0, y: 0 }
  return points
    .slice(1)
    .map((end, index) => {
      const [before, start, after] = [at(index - 1), at(index), at(index + 2)]
      const first = { x: start.x + (end.x - before.x) / 6, y: start.y + (end.y - before.y) / 6 }
      const second = { x: end.x - (after.x - start.x) / 6, y: end.y - (after.y - start.y) / 6 }
      return `C${round(first.x)} ${round(first.y)} ${round(second.x)} ${round(second.y)} ${round(end.x)} ${round(end.y)}`
    })
    .join('')
}

/** What was turned on a wheel or a lathe: pots, cups, lamps. Rings run from top to bottom. */
export function turned(rings: readonly Ring[], colour: Colour, x = 400): string {
  const [top, bottom] = [rings[0], rings.at(-1)]
  if (top === undefined || bottom === undefined) return ''
  const left = rings.map(([y, radius]) => ({ x: x - radius, y }))
  const right = rings.map(([y, radius]) => ({ x: x + radius, y })).toReversed()
  const foot = `A${round(bottom[1])} ${round(bottom[1] * tilt)} 0 0 0 ${round(x + bottom[1])} ${round(bottom[0])}`
  const outline = `M${round(x - top[1])} ${round(top[0])}${curve(left)}${foot}${curve(right)}Z`
  return `<path d="${outline}" fill="${shaded('round', colour)}"/>`
}

/** A flat round: a lid, a rim, the surface of a drink. */
export function disc(y: number, radius: number, fill: string, x = 400): string {
  return ellipse({ x, y, width: radius, height: radius * tilt, fill })
}

/** The open mouth of a vessel with the dark inside. */
export function mouth(y: number, radius: number, colour: Colour, x = 400): string {
  const lip = Math.max(4, radius * 0.06)
  const inside = ellipse({
    x,
    y: y + 1,
    width: radius - lip,
    height: (radius - lip) * tilt,
    fill: shaded('inside', colour),
  })
  return disc(y, radius, lighten(colour, 0.3), x) + inside
}

export interface Ellipse {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
  readonly opacity?: number
}

export function ellipse({ x, y, width, height, fill, opacity = 1 }: Ellipse): string {
  const clear = opacity === 1 ? '' : ` opacity="${opacity}"`
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(width)}" ry="${round(height)}" fill="${fill}"${clear}/>`
}

export function path(d: string, fill: string, opacity = 1): string {
  return `<path d="${d}" fill="${fill}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`
}

export interface Stroke {
  readonly width: number
  readonly colour: string
  readonly opacity?: number
}

export function line(d: string, { width, colour, opacity = 1 }: Stroke): string {
  const clear = opacity === 1 ? '' : ` opacity="${opacity}"`
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${clear}/>`
}

/** A round bar (a handle, a spout, a leg): dark edge, body, and a thin light above. */
export function bar(d: string, width: number, colour: Colour): string {
  return (
    line(d, { width, colour: darken(colour, 0.32) }) +
    line(d, { width: width * 0.72, colour: darken(colour, 0.08) }) +
    line(d, { width: width * 0.2, colour: lighten(colour, 0.45), opacity: 0.6 })
  )
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
}

export function block({ x, y, width, height, radius = 6 }: Box, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"/>`
}

/** Shadow that a thing casts on the table; the light comes from the upper left. */
export function shadow(y: number, radius: number, x = 400): string {
  const cast = {
    x: x + radius * 0.34,
    y: y + radius * 0.05,
    width: radius * 1.5,
    height: radius * 0.3,
    fill: 'url(#cast)',
  }
  const contact = { x, y: y + 4, width: radius * 1.06, height: radius * 0.2, fill: 'url(#contact)' }
  return ellipse(cast) + ellipse(contact)
}

/** Ways a surface takes the light; each names a gradient that `gradientsOf` writes into the picture. */
export type Shading = 'round' | 'flat' | 'inside' | 'glass' | 'side'

/** The fill of a surface; its colour is part of the name, so the picture needs no list of gradients on the way. */
export function shaded(shading: Shading, colour: Colour): string {
  return `url(#${shading}-${colour.slice(1)})`
}

type Stop = readonly [offset: number, colour: Colour, opacity?: number]

const stops: { readonly [shading in Shading]: (colour: Colour) => readonly Stop[] } = {
  round: (c) => [
    [0, darken(c, 0.16)],
    [0.12, c],
    [0.3, lighten(c, 0.34)],
    [0.52, c],
    [0.84, darken(c, 0.4)],
    [1, darken(c, 0.26)],
  ],
  flat: (c) => [
    [0, lighten(c, 0.18)],
    [0.5, c],
    [1, darken(c, 0.16)],
  ],
  inside: (c) => [
    [0, darken(c, 0.62)],
    [0.6, darken(c, 0.42)],
    [1, darken(c, 0.12)],
  ],
  glass: (c) => [
    [0, mix(c, '#ffffff', 0.2), 0.55],
    [0.2, c, 0.18],
    [0.36, '#ffffff', 0.5],
    [0.5, c, 0.16],
    [0.86, darken(c, 0.2), 0.4],
    [1, darken(c, 0.1), 0.6],
  ],
  side: (c) => [
    [0, lighten(c, 0.14)],
    [0.4, c],
    [1, darken(c, 0.3)],
  ],
}

const across: readonly Shading[] = ['round', 'inside', 'glass', 'side']

/** Definitions of all gradients that a drawing refers to. */
export function gradientsOf(drawing: string): string {
  const names = new Set(
    [...drawing.matchAll(/url\(#((?:round|flat|inside|glass|side)-[0-9a-f]{6})\)/g)].map((match) => match[1] ?? ''),
  )
  return [...names].map(gradient).join('')
}

function gradient(name: string): string {
  const [shading, colour] = name.split('-') as [Shading, string]
  const direction = across.includes(shading) ? 'x2="1" y2="0"' : 'x2="0" y2="1"'
  const lines = stops[shading](`#${colour}`).map(
    ([offset, tone, opacity]) =>
      `<stop offset="${offset}" stop-color="${tone}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
  )
  return `<linearGradient id="${name}" x1="0" y1="0" ${direction}>${lines.join('')}</linearGradient>`
}
