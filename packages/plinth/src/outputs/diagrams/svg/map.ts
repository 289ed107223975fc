import type { Picture, PlacedBox, PlacedNode } from '../layout/picture.ts'
import { headWidth, metrics } from '../layout/sizes.ts'
import { textWidth, titleFont } from '../layout/text-width.ts'
import { meanings } from '../view.ts'
import { arrow, arrowLabel, headOf } from './arrow.ts'
import { described, rectangle, textLine } from './elements.ts'
import { document, prefixOf } from './document.ts'
import type { Theme } from './style.ts'
import { Symbols } from './symbols.ts'

/** A laid out map as SVG: boxes, then arrows, then nodes, and the labels of arrows over all of them. */
export function mapAsSvg(picture: Picture, theme: Theme): string {
  const { view, width, height } = picture
  const symbols = new Symbols(prefixOf(view))
  const occurring = meanings.filter((meaning) => view.edges.some((edge) => edge.meaning === meaning))
  const byDepth = picture.boxes.toSorted((a, b) => a.depth - b.depth)
  const content = [
    ...byDepth.map(boxAsSvg),
    ...picture.edges.map((edge) => arrow(edge, prefixOf(view))),
    ...byDepth.map((box) => headAsSvg(box, symbols)),
    ...picture.nodes.map((node) => nodeAsSvg(node, symbols)),
    ...picture.edges.map(arrowLabel).filter((label) => label !== ''),
  ]
  return document(
    { view, theme, width, height, meanings: occurring, boxes: new Set(view.boxes.map(({ kind }) => kind)) },
    { content, definitions: [...occurring.map((meaning) => headOf(prefixOf(view), meaning)), symbols.definitions()] },
  )
}

function boxAsSvg({ box, x, y, width, height }: PlacedBox): string {
  return `<g class="${boxClass(box)}">${described(box)}${rectangle({ x, y, width, height, radius: 6 })}</g>`
}

/** The title of a box stands over arrows that pass its head. */
function headAsSvg({ box, head, y }: PlacedBox, symbols: Symbols): string {
  const { padding, boxIcon, gap } = metrics
  const icon = box.icon === undefined ? '' : onPlate(box.icon, symbols, { x: head + 7, y: y + 7, size: boxIcon })
  const left = head + padding + (box.icon === undefined ? 0 : boxIcon + gap - 3)
  const name = textLine({ x: left, y: y + 22, text: box.title, class: 'name' })
  const right = left + textWidth(box.title, titleFont) + gap
  const more = box.subtitle === undefined ? '' : textLine({ x: right, y: y + 22, text: box.subtitle, class: 'small' })
  const plate = rectangle({ x: head + 5, y: y + 5, width: headWidth(box) - 10, height: 24 })
  return `<g class="title ${boxClass(box)}">${described(box)}${plate}${icon}${name}${more}</g>`
}

function boxClass({ kind, state }: PlacedBox['box']): string {
  return `box ${kind}${state === 'planned' ? ' planned' : ''}`
}

export function nodeAsSvg({ node, x, y, width, height, title, subtitle }: PlacedNode, symbols: Symbols): string {
  const { padding, icon: size, gap, lineHeight } = metrics
  const icon =
    node.icon === undefined ? '' : onPlate(node.icon, symbols, { x: x + padding, y: y + (height - size) / 2, size })
  const left = x + padding + (node.icon === undefined ? 0 : size + gap)
  const top = y + (height - (title.length + subtitle.length) * lineHeight) / 2
  const lines = [
    ...title.map((text) => ({ text, class: 'name' })),
    ...subtitle.map((text) => ({ text, class: 'small' })),
  ].map((line, i) => textLine({ x: left, y: top + i * lineHeight + 12, ...line }))
  const state = node.state === 'planned' ? ' planned' : ''
  return `<g class="node${state}">${described(node)}${rectangle({ x, y, width, height, radius: 5 })}${icon}${lines.join('')}</g>`
}

/** Icons of services bring their own ground; those of resources are drawn for a white page. */
function onPlate(
  name: string,
  symbols: Symbols,
  at: { readonly x: number; readonly y: number; readonly size: number },
): string {
  const { x, y, size } = at
  const edge = size / 10
  const plate = { x: x - edge, y: y - edge, width: size + 2 * edge, height: size + 2 * edge, radius: 4, class: 'plate' }
  return `${name.startsWith('resource/') ? rectangle(plate) : ''}${symbols.use(name, at)}`
}
