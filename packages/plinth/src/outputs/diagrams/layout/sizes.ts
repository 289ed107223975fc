import type { Box, Edge, Node } from '../view.ts'
import { smallFont, textWidth, titleFont, wrap } from './text-width.ts'

/** Measures in pixels. */
export const metrics = {
  icon: 32,
  boxIcon: 20,
  padding: 10,
  gap: 8,
  lineHeight: 16,
  /** Height of the head of a box. */
  head: 38,
  boxPadding: 14,
  /** Between things that no arrow connects. */
  spacing: 14,
  labelPadding: 3,
} as const

const widestText = 146
const widestLabel = 190

export interface NodeSize {
  readonly width: number
  readonly height: number
  readonly title: readonly string[]
  readonly subtitle: readonly string[]
}

export function nodeSize(node: Node): NodeSize {
  const title = wrap(node.title, titleFont, widestText)
  const subtitle = node.subtitle === undefined ? [] : wrap(node.subtitle, smallFont, widestText)
  const text = Math.max(
    ...title.map((line) => textWidth(line, titleFont)),
    ...subtitle.map((line) => textWidth(line, smallFont)),
    40,
  )
  const icon = node.icon === undefined ? 0 : metrics.icon + metrics.gap
  const lines = (title.length + subtitle.length) * metrics.lineHeight
  return {
    width: icon + text + 2 * metrics.padding,
    height: Math.max(node.icon === undefined ? 0 : metrics.icon, lines) + 2 * metrics.padding,
    title,
    subtitle,
  }
}

/** Room that the head of a box needs at least. */
export function headWidth({ title, subtitle, icon }: Box): number {
  const texts =
    textWidth(title, titleFont) + (subtitle === undefined ? 0 : metrics.gap + textWidth(subtitle, smallFont))
  return texts + (icon === undefined ? 0 : metrics.boxIcon + metrics.gap) + 2 * metrics.padding
}

export interface LabelSize {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

export function labelSize({ title }: Edge): LabelSize | undefined {
  if (title === '') return undefined
  const lines = wrap(title, smallFont, widestLabel)
  const width = Math.max(...lines.map((line) => textWidth(line, smallFont)))
  return { width: width + 2 * metrics.labelPadding, height: lines.length * metrics.lineHeight, lines }
}
