import type { Flowchart } from '../diagram.ts'
import { quoted, shownText } from '../label.ts'
import type { SourceCursor } from '../source-cursor.ts'
import { FlowchartBuilder } from './flowchart-builder.ts'
import { takeLabel } from './read-label.ts'
import { takeLink } from './read-link.ts'

/** Names of nodes: letters of any script, digits, and signs that begin neither a link nor a label. */
const nodeName = /(?:[\p{L}\p{N}_!#$%'*+.`?\\/,]|:(?!::)|-(?=[^>\-.\s])|=(?!=))+/uy
const separator = /[ \t]*(?:\n|;|$)/y
const reserved = /(?:end|graph|flowchart|subgraph|style|class|classDef|linkStyle|default)(?!\w)/y

const directions = {
  TB: 'TB',
  TD: 'TB',
  v: 'TB',
  BT: 'BT',
  '^': 'BT',
  LR: 'LR',
  '>': 'LR',
  RL: 'RL',
  '<': 'RL',
} as const

interface Spot {
  readonly offset: number
  readonly line: number
}

export function readFlowchart(cursor: SourceCursor): Flowchart {
  const direction = cursor.take(/[ \t]*(TB|TD|BT|LR|RL|>|<|\^|v)(?!\w)/y)?.[1] as keyof typeof directions | undefined
  const builder = new FlowchartBuilder(direction === undefined ? 'TB' : directions[direction])
  if (cursor.take(separator) === undefined) {
    cursor.refuse(`'${cursor.rest().trim()}' is no direction: TB, TD, BT, LR or RL`)
  }
  for (skipBlank(cursor); !cursor.done; skipBlank(cursor)) takeStatement(cursor, builder)
  const open = builder.innermost
  if (open !== undefined) {
    cursor.offset = open.offset
    cursor.refuse(
      `the subgraph '${open.title === '' ? open.id : open.title}' has no 'end', so nobody knows what is in it`,
    )
  }
  return builder.build()
}

function skipBlank(cursor: SourceCursor): void {
  cursor.take(/[\s;]+/y)
}

function takeStatement(cursor: SourceCursor, builder: FlowchartBuilder): void {
  if (cursor.take(/subgraph(?!\w)[ \t]*/y) !== undefined) return takeGroup(cursor, builder)
  if (cursor.peek(/end[ \t]*(?:\n|;|$)/y) !== undefined) return takeEnd(cursor, builder)
  if (cursor.take(/direction[ \t]+(?:TB|TD|BT|LR|RL)[^\n]*/y) !== undefined) return
  if (cursor.take(/accDescr\s*\{[^}]*\}/y) !== undefined) return
  const styled = cursor.peek(/style[ \t]+([^\s,;]+)[^\n;]*/y)?.[1]
  if (styled !== undefined) {
    builder.mention(styled, cursor.line)
    cursor.take(/[^\n;]*/y)
    return
  }
  if (cursor.take(/(?:click|href|accTitle|accDescr)(?!\w)[^\n]*/y) !== undefined) return
  if (cursor.take(/(?:classDef|class|linkStyle)(?!\w)[^\n;]*/y) !== undefined) return
  takeChain(cursor, builder)
  if (cursor.take(separator) === undefined) cursor.refuse(`nothing can be made of '${cursor.rest().trim()}'`)
}

/** `A & B --> C -->|text| D`. */
function takeChain(cursor: SourceCursor, builder: FlowchartBuilder): void {
  let from = takeNodes(cursor, builder, true)
  for (;;) {
    const { line } = cursor
    const link = takeLink(cursor)
    if (link === undefined) return
    const to = takeNodes(cursor, builder, false)
    builder.connect(from, to, { ...link, line })
    from = to
  }
}

/** `A & B & C`. */
function takeNodes(cursor: SourceCursor, builder: FlowchartBuilder, first: boolean): readonly string[] {
  const ids = [takeNode(cursor, builder, first)]
  while (cursor.take(/[ \t]+&[ \t]+/y) !== undefined) ids.push(takeNode(cursor, builder, first))
  return ids
}

function takeNode(cursor: SourceCursor, builder: FlowchartBuilder, first: boolean): string {
  const { line } = cursor
  if (cursor.peek(reserved) !== undefined)
    cursor.refuse(`'${cursor.take(/\w+/y)?.[0]}' is a word of Mermaid and no name`)
  const id = cursor.take(nodeName)?.[0]
  if (id === undefined) return cursor.refuse(`a node is expected at '${cursor.rest().trim()}'`)
  takeBlankBeforeLabel(cursor)
  const label = takeLabel(cursor) ?? takeNamedShape(cursor)
  const alone = first && cursor.peek(/[ \t]*(?:\n|;|$|:::)/y) !== undefined
  builder.node(id, line, label, alone)
  cursor.take(/:::[\w-]+/y)
  const named = takeNamedShape(cursor)
  if (named !== undefined) builder.node(id, line, named, alone)
  return id
}

/** `A [text]`: Mermaid wants no blank there. */
function takeBlankBeforeLabel(cursor: SourceCursor): void {
  const { offset } = cursor
  const blank = cursor.peek(/[ \t]+(?=[[({])/y)?.[0].length ?? 0
  if (blank === 0) return
  cursor.repair('a blank stands between a name and its label', offset, offset + blank, '')
  cursor.offset += blank
}

/** `@{ shape: rect, label: "text" }`. */
function takeNamedShape(
  cursor: SourceCursor,
): { readonly text: string | undefined; readonly shape: 'named' } | undefined {
  const inside = cursor.take(/@\{((?:"[^"]*"|[^}"])*)\}/y)?.[1]
  if (inside === undefined) return undefined
  const label = /\blabel\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,}\n]+))/.exec(inside)
  const text = label?.[1] ?? label?.[2] ?? label?.[3]
  return { text: text === undefined ? undefined : shownText(text), shape: 'named' }
}

/** `subgraph id [title]`, `subgraph id`, `subgraph "title"`. */
function takeGroup(cursor: SourceCursor, builder: FlowchartBuilder): void {
  const start = cursor.offset
  const at = { offset: start, line: cursor.line }
  const string = cursor.take(/"([^"\n]*)"/y)?.[1]
  if (string !== undefined) {
    builder.open(string, string, at)
  } else {
    const name = cursor.take(/[^\n;[\](){}|"]*/y)?.[0].trim() ?? ''
    const title = cursor.peek(/\[/y) === undefined ? undefined : takeLabel(cursor)?.text
    if (title === undefined && cursor.peek(separator) === undefined) takeBareTitle(cursor, builder, at)
    else if (name === '' && title === undefined) cursor.refuse('a subgraph has no name')
    else builder.open(name, title ?? name, at)
  }
  if (cursor.take(separator) === undefined) cursor.refuse(`nothing can be made of '${cursor.rest().trim()}'`)
}

/** `subgraph Edge (Global)`: the whole rest of the line can only be the title. */
function takeBareTitle(cursor: SourceCursor, builder: FlowchartBuilder, at: Spot): void {
  cursor.offset = at.offset
  const title = cursor.take(/[^\n]*/y)?.[0].trim() ?? ''
  cursor.repair('a title has brackets and is not quoted', at.offset, at.offset + title.length, quoted(title))
  builder.open(title, title, at)
}

function takeEnd(cursor: SourceCursor, builder: FlowchartBuilder): void {
  const start = cursor.offset
  cursor.take(/end/y)
  if (!builder.close()) cursor.repair("an 'end' that ends nothing", start, start + 3, '')
}
