import { textWidth, wrap, headingFont, smallFont } from '../layout/text-width.ts'
import type { BoxKind, Meaning, View } from '../view.ts'
import { described, rectangle, textLine } from './elements.ts'
import { styleOf, type Theme } from './style.ts'

/** What a picture is drawn with. */
export interface Sheet {
  readonly view: View
  readonly theme: Theme
  /** Of the content, without title and legend. */
  readonly width: number
  readonly height: number
  /** What occurs, so that style and legend hold nothing else. */
  readonly meanings: readonly Meaning[]
  readonly boxes: ReadonlySet<BoxKind>
}

/** Content with its title above, its legend below, and its style: one SVG that needs nothing else. */
export function document(
  { view, theme, width: contentWidth, height: contentHeight, meanings, boxes }: Sheet,
  { content, definitions }: { readonly content: readonly string[]; readonly definitions: readonly string[] },
): string {
  const head = headingOf(view)
  const width = Math.max(contentWidth, head.width)
  const foot = footerOf(view, meanings, { y: head.height + contentHeight, width })
  const height = head.height + contentHeight + foot.height
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="plinth" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    described({ title: view.title, text: view.description }),
    `<style>\n${styleOf(theme, { boxes, meanings: new Set(meanings) })}\n</style>`,
    `<defs>\n${definitions.join('\n')}\n</defs>`,
    rectangle({ x: 0, y: 0, width, height, class: 'page' }),
    ...head.lines,
    `<g transform="translate(0 ${head.height})">`,
    ...content,
    '</g>',
    ...foot.lines,
    '</svg>',
    '',
  ].join('\n')
}

/** Names inside a picture start with the view's, so that several pictures fit on one page. */
export function prefixOf({ name, environment, service }: View): string {
  return `${environment}-${name}${service === undefined ? '' : `-${service}`}`.replaceAll(/[^\w-]/g, '-')
}

interface Strip {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** Title and description above a picture. */
function headingOf({ title, description }: View): Strip {
  const about = wrap(description, smallFont, 600)
  const widths = [textWidth(title, headingFont), ...about.map((line) => textWidth(line, smallFont))]
  return {
    lines: [
      textLine({ x: 16, y: 30, text: title, class: 'heading' }),
      ...about.map((text, i) => textLine({ x: 16, y: 50 + i * 16, text, class: 'small' })),
    ],
    width: Math.max(...widths) + 32,
    height: 44 + about.length * 16,
  }
}

const meaningWords: Readonly<Record<Meaning, string>> = {
  traffic: 'network traffic',
  trust: 'may become',
  permission: 'may do',
  data: 'reads or writes',
  ownership: 'makes or keeps',
  delivery: 'brings a change',
  order: 'comes before',
}

/** What the arrows mean, for those that occur, and what the reader must know. */
function footerOf(
  { notes }: View,
  meanings: readonly Meaning[],
  { y, width }: { readonly y: number; readonly width: number },
): Pick<Strip, 'lines' | 'height'> {
  const lines: string[] = []
  let [x, down] = [16, 18]
  for (const meaning of meanings) {
    const words = meaningWords[meaning]
    const wide = 34 + textWidth(words, smallFont) + 24
    if (x > 16 && x + wide > width) [x, down] = [16, down + 20]
    const [left, line] = [x, y + down - 4]
    lines.push(
      `<g class="arrow ${meaning}">${described({ title: meaning, text: `Legend: ${words}` })}<path d="M${left} ${line}H${left + 28}"/></g>`,
      textLine({ x: x + 34, y: y + down, text: words, class: 'small' }),
    )
    x += wide
  }
  const told = notes.flatMap((note) => wrap(note, smallFont, width - 32))
  const top = y + (meanings.length === 0 ? 0 : down + 4)
  lines.push(...told.map((text, i) => textLine({ x: 16, y: top + 14 + i * 16, text, class: 'small' })))
  return { lines, height: top - y + told.length * 16 + 14 }
}
