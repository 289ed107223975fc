import { layoutSequence, type PlacedMessage, type PlacedText } from '../layout/sequence.ts'
import { meanings, type View } from '../view.ts'
import { headOf, pathOf } from './arrow.ts'
import { described, number, rectangle, textLine } from './elements.ts'
import { nodeAsSvg } from './map.ts'
import { document, prefixOf } from './document.ts'
import type { Theme } from './style.ts'
import { Symbols } from './symbols.ts'

/** A sequence as SVG: who takes part above, messages below one another, cases in frames. */
export function sequenceAsSvg(view: View, theme: Theme): string {
  const picture = layoutSequence(view)
  const symbols = new Symbols(prefixOf(view))
  const occurring = meanings.filter((meaning) => picture.messages.some(({ edge }) => edge.meaning === meaning))
  const content = [
    ...picture.cases.map(caseAsSvg),
    ...picture.lifelines.map(
      ({ x, top, bottom }) =>
        `<g class="lifeline"><title>time</title><desc>Time runs downwards.</desc><path d="M${number(x)} ${number(top)}V${number(bottom)}"/></g>`,
    ),
    ...picture.messages.map((message) => messageAsSvg(message, prefixOf(view))),
    ...picture.notes.map(noteAsSvg),
    ...picture.heads.map((head) => nodeAsSvg(head, symbols)),
  ]
  return document(
    { view, theme, width: picture.width, height: picture.height, meanings: occurring, boxes: new Set(['group']) },
    { content, definitions: [...occurring.map((meaning) => headOf(prefixOf(view), meaning)), symbols.definitions()] },
  )
}

function caseAsSvg({ x, y, width, height, text }: PlacedText): string {
  return `<g class="box group">${described({ title: text, text: `What happens ${text}.` })}${rectangle({ x, y, width, height, radius: 6 })}${textLine({ x: x + 10, y: y + 19, text, class: 'name' })}</g>`
}

function noteAsSvg({ x, y, width, height, text }: PlacedText): string {
  return `<g class="node note">${described({ title: text, text })}${rectangle({ x, y, width, height, radius: 12 })}${textLine({ x: x + width / 2, y: y + 16, text, class: 'small', anchor: 'middle' })}</g>`
}

function messageAsSvg({ edge, answer, from, to, y, label }: PlacedMessage, prefix: string): string {
  const name = `arrow ${edge.meaning}${answer ? ' answer' : ''}`
  const words = { title: answer ? `answer to: ${edge.title}` : edge.title, text: edge.text }
  const line = `<path d="${pathOf([
    { x: from, y },
    { x: to, y },
  ])}" marker-end="url(#${prefix}-head-${edge.meaning})"/>`
  const text = textLine({ x: label.x + label.width / 2, y: label.y + 12, text: label.text, anchor: 'middle' })
  return `<g class="${name}">${described(words)}${line}<g class="label ${edge.meaning}">${rectangle({ ...label, radius: 3 })}${text}</g></g>`
}
