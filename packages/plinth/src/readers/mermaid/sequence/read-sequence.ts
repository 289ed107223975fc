import type { SequenceDiagram } from '../diagram.ts'
import { shownText } from '../label.ts'
import type { SourceCursor } from '../source-cursor.ts'
import { SequenceBuilder } from './sequence-builder.ts'

const participant = /(?:create[ \t]+)?(participant|actor)[ \t]+([^\n;]+?)(?:[ \t]+as[ \t]+([^\n;]+))?[ \t]*(?=\n|;|$)/y
/** A message; the longest arrow is tried first, since `-->` is the beginning of `-->>`. */
const message =
  /([^\n;:+]+?)[ \t]*(<<-->>|<<->>|-->>|->>|--[x)]|-[x)]|-->|->)[ \t]*([+-]?)[ \t]*([^\n;:]+?)[ \t]*:[ \t]*([^\n;]*)/y
const note = /note[ \t]+(?:over|left of|right of)[ \t]+([^\n:]+?)[ \t]*:[ \t]*([^\n]*)/iy
const opening = /(loop|alt|opt|par_over|par|critical|break|rect|box)(?![\w-])[ \t]*([^\n;]*)/y
const continuing = /(else|and|option)(?![\w-])[ \t]*([^\n;]*)/y
/** Statements that change how the diagram looks, or when a bar begins. */
const looks =
  /(?:autonumber|activate|deactivate|destroy|title|accTitle|accDescr|links?|properties|details)(?![\w-])[^\n]*/y

export function readSequence(cursor: SourceCursor): SequenceDiagram {
  const builder = new SequenceBuilder()
  for (cursor.take(/[\s;]+/y); !cursor.done; cursor.take(/[\s;]+/y)) takeStatement(cursor, builder)
  const open = builder.innermost
  if (open === undefined) return builder.build()
  cursor.offset = open.offset
  return cursor.refuse(`'${open.title}' has no 'end'`)
}

function takeStatement(cursor: SourceCursor, builder: SequenceBuilder): void {
  const { line, offset } = cursor
  const declared = cursor.take(participant)
  if (declared !== undefined) {
    const [, kind, id = '', alias] = declared
    return builder.declare(withoutShape(id), shownText(alias ?? withoutShape(id)), kind === 'actor', line)
  }
  if (cursor.take(looks) !== undefined) return
  if (cursor.peek(/end[ \t]*(?:\n|;|$)/y) !== undefined) {
    cursor.take(/end/y)
    if (!builder.close()) cursor.repair("an 'end' that ends nothing", offset, offset + 3, '')
    return
  }
  const noted = cursor.take(note)
  if (noted !== undefined) {
    const [, over = '', text = ''] = noted
    return builder.note(namesIn(over), shownText(text), line)
  }
  const opened = cursor.take(opening)
  if (opened !== undefined) return builder.open(titleOf(opened), offset, opened[1] === 'box')
  const continued = cursor.take(continuing)
  if (continued !== undefined && builder.innermost !== undefined) return builder.continue(titleOf(continued))
  takeMessage(cursor, builder)
}

function takeMessage(cursor: SourceCursor, builder: SequenceBuilder): void {
  const { line } = cursor
  const found = cursor.take(message)
  if (found === undefined) return cursor.refuse(`nothing can be made of '${cursor.rest().trim()}'`)
  const [, from = '', arrow = '', , to = '', text = ''] = found
  builder.message({
    from: from.trim(),
    to: to.trim(),
    text: shownText(text),
    dashed: arrow.includes('--'),
    both: arrow.startsWith('<<'),
    line,
  })
}

function titleOf([, word = '', text = '']: readonly string[]): string {
  return `${word} ${shownText(text)}`.trim()
}

function namesIn(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim())
}

/** `API@{ "type": "boundary" }` is `API`. */
function withoutShape(id: string): string {
  return id.replace(/@\{.*$/, '').trim()
}
