import type { FlowEdge } from '../diagram.ts'
import { quoted, shownText } from '../label.ts'
import type { SourceCursor } from '../source-cursor.ts'
import { firstPart, wrongWith } from './read-label.ts'

export type Link = Pick<FlowEdge, 'label' | 'stroke' | 'heads'>

const edgeId = /\s*[^\s"]+@(?=[^{"])/y

/** A link whole, or its beginning when text follows; in the order in which Mermaid tries them. */
const links = [
  { whole: /\s*[xo<]?--+[-xo>]\s*/y, begin: /\s*[xo<]?--\s*/y, stroke: 'normal' },
  { whole: /\s*[xo<]?==+[=xo>]\s*/y, begin: /\s*[xo<]?==\s*/y, stroke: 'thick' },
  { whole: /\s*[xo<]?-?\.+-[xo>]?\s*/y, begin: /\s*[xo<]?-\.\s*/y, stroke: 'dotted' },
  { whole: /\s*~~~+\s*/y, begin: undefined, stroke: 'invisible' },
] as const

const pipeText = /\s*\|((?:"([^"]+)")?[^[\](){}|"]*)\|\s*/y
const pipe = /\s*\|([^|\n]*)\|\s*/y

/** The link that stands here, if one does. */
export function takeLink(cursor: SourceCursor): Link | undefined {
  const start = cursor.offset
  cursor.take(edgeId)
  for (const { whole, begin, stroke } of links) {
    const found = cursor.take(whole)
    if (found !== undefined) return { stroke, heads: headsOf(found[0]), label: takePipe(cursor) }
    const begun = begin === undefined ? undefined : cursor.take(begin)
    if (begun !== undefined) return takeToEnd(cursor, begun[0], whole, stroke)
  }
  cursor.offset = start
  return undefined
}

/** `-- text -->`: the text reaches up to the first place where the link can end. */
function takeToEnd(cursor: SourceCursor, begun: string, whole: RegExp, stroke: Link['stroke']): Link {
  const start = cursor.offset
  const string = cursor.take(/"[^"]+"/y)
  for (; !cursor.done; cursor.offset += 1) {
    const textEnd = cursor.offset
    const found = cursor.take(whole)
    if (found === undefined) continue
    const text = cursor.text.slice(start, textEnd)
    const heads = headsOf(found[0])
    const back = /^\s*[xo<]/.test(begun)
    return {
      stroke,
      heads: back && heads === 'end' ? 'both' : heads,
      label: shownText(string === undefined ? text : text.replaceAll('"', '')),
    }
  }
  cursor.offset = start
  return cursor.refuse(`the link with the text '${firstPart(cursor.rest().trim())}' does not end`)
}

function headsOf(link: string): Link['heads'] {
  const line = link.trim()
  if (!/[xo>]$/.test(line)) return 'none'
  return /^[xo<]/.test(line) ? 'both' : 'end'
}

/** `|text|` after a link. */
function takePipe(cursor: SourceCursor): string {
  if (cursor.peek(/\s*\|/y) === undefined) return ''
  const proper = cursor.take(pipeText)
  if (proper?.[1] !== undefined && proper[1] !== '') return shownText(proper[1].replaceAll('"', ''))
  const start = cursor.text.indexOf('|', cursor.offset) + 1
  const found = cursor.take(pipe)
  const text = found?.[1]?.trim() ?? ''
  if (found === undefined || text === '') return cursor.refuse('the text of a link begins with | and does not end')
  const plain = text.replace(/^"([\s\S]*)"$/, '$1')
  cursor.repair(wrongWith(text), start, start + (found[1] ?? '').length, quoted(plain))
  return shownText(plain)
}
