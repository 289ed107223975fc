import type { Shape } from '../diagram.ts'
import { quoted, shownText } from '../label.ts'
import type { SourceCursor } from '../source-cursor.ts'
import { brackets, type Brackets } from './shapes.ts'

export interface Label {
  readonly text: string
  readonly shape: Shape
}

/** Characters that Mermaid takes in a label without quotes. */
const plainText = /[^[\](){}|"]+/y
const slantedText = /(?:\/(?!\])|\\(?!\])|[^\\[\](){}/"])+/y
const quotedText = /"([^"]+)"/y

/** The label in brackets that stands here, if one does. */
export function takeLabel(cursor: SourceCursor): Label | undefined {
  const start = cursor.offset
  const opened = brackets.filter(({ open }) => cursor.text.startsWith(open, start))
  const [first] = opened
  if (first === undefined) return undefined
  for (const pair of opened.filter(({ open }) => open === first.open)) {
    cursor.offset = start
    const text = takeProper(cursor, pair)
    if (text !== undefined) return { text: shownText(text), shape: pair.shape }
  }
  cursor.offset = start
  return takeRepaired(cursor, opened)
}

/** A label as Mermaid wants it: what is quoted may go on without quotes, and nothing may stand before it. */
function takeProper(cursor: SourceCursor, { open, close }: Brackets): string | undefined {
  cursor.offset += open.length
  const quote = cursor.take(quotedText)?.[1]
  const bare = cursor.take(open === '[/' || open === '[\\' ? slantedText : plainText)?.[0] ?? ''
  const text = unfenced(quote ?? '') + bare
  const dash = close.startsWith('-') && bare.endsWith('-') ? 1 : 0
  if (text === '' || !cursor.text.startsWith(close, cursor.offset - dash)) return undefined
  cursor.offset += close.length - dash
  return text.slice(0, text.length - dash)
}

/** Markdown in back quotes counts as what it says. */
function unfenced(text: string): string {
  return /^`([\s\S]*)`$/.exec(text)?.[1] ?? text
}

/** What may follow a label; anything else means that the label ends somewhere else. */
const after = /[ \t]*(?:$|\n|;|&|:::|[xo<]?--|[xo<]?==|[xo<]?-\.|~~~|@\{)/y

/**
 * A label that Mermaid refuses because of a bracket or a quote inside. It is certain what was meant when exactly one way
 * to close the outer brackets on this line lets the statement go on.
 */
function takeRepaired(cursor: SourceCursor, opened: readonly Brackets[]): Label {
  const start = cursor.offset
  const end = start + cursor.rest().length
  for (const { open, close, shape } of opened) {
    const ends = placesOf(close, cursor.text, start + open.length, end).filter((place) => {
      cursor.offset = place + close.length
      return cursor.peek(after) !== undefined && balanced(cursor.text.slice(start + open.length, place))
    })
    cursor.offset = start
    const [place] = ends
    if (place === undefined || ends.length > 1) continue
    const inside = cursor.text.slice(start + open.length, place)
    if (/^[\s"]*$/.test(inside)) cursor.refuse('a label is empty')
    const plain = inside.trim().replace(/^"([\s\S]*)"$/, '$1')
    cursor.repair(wrongWith(inside), start + open.length, place, quoted(plain))
    cursor.offset = place + close.length
    return { text: shownText(plain), shape }
  }
  return cursor.refuse(`the label that begins with '${firstPart(cursor.rest())}' does not end`)
}

function placesOf(close: string, text: string, start: number, end: number): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(close, start); at >= 0 && at < end; at = text.indexOf(close, at + 1)) places.push(at)
  return places
}

/** Whether every bracket inside is closed inside. */
function balanced(text: string): boolean {
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
  const stack: string[] = []
  for (const character of text) {
    if ('([{'.includes(character)) stack.push(character)
    const opener = pairs[character]
    if (opener !== undefined && stack.pop() !== opener) return false
  }
  return stack.length === 0
}

export function wrongWith(text: string): string {
  const [found] = /[[\](){}|]/.exec(text) ?? /"/.exec(text.trim().replaceAll(/^"|"$/g, '')) ?? []
  return found === undefined ? 'a blank stands before the quotes' : `a label has '${found}' and is not quoted`
}

export function firstPart(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}...` : text
}
