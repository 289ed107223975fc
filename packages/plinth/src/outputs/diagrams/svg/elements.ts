import type { Element } from '../view.ts'

/** Text as XML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** What a screen reader says, and what a browser shows when the pointer rests. */
export function described({ title, text }: Pick<Element, 'title' | 'text'>): string {
  return `<title>${escaped(title)}</title><desc>${escaped(text)}</desc>`
}

/** At most one digit behind the point, so that a change of the last bit changes no byte. */
export function number(value: number): string {
  return String(Math.round(value * 10) / 10)
}

export interface TextLine {
  readonly x: number
  /** Where letters stand. */
  readonly y: number
  readonly text: string
  readonly class?: string
  readonly anchor?: 'middle'
}

export function textLine({ x, y, text, class: name, anchor }: TextLine): string {
  const kind = name === undefined ? '' : ` class="${name}"`
  const place = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  return `<text x="${number(x)}" y="${number(y)}"${kind}${place}>${escaped(text)}</text>`
}

export interface RectangleWords {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
  readonly class?: string
}

export function rectangle({ x, y, width, height, radius = 0, class: name }: RectangleWords): string {
  const round = radius === 0 ? '' : ` rx="${radius}"`
  const kind = name === undefined ? '' : ` class="${name}"`
  return `<rect${kind} x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${round}/>`
}
