import { repairEncoding, type EncodingRepair } from './repair-encoding.ts'

/** A Markdown document, as far as its diagrams go. */
export interface Document {
  readonly blocks: readonly FencedBlock[]
  /** What had been read with the wrong encoding by whoever saved it; undefined when nothing had. */
  readonly encoding: EncodingRepair | undefined
  /** Lines as they are meant, the first at index 0. */
  readonly lines: readonly string[]
}

/** A block of code between fences. */
export interface FencedBlock {
  /** First word after the fence, in small letters. */
  readonly language: string
  readonly text: string
  /** Number of the line after the opening fence, from 1. */
  readonly line: number
  /** Headings above it, outermost first. */
  readonly headings: readonly string[]
}

export function readDocument(source: string): Document {
  const { text, repair } = repairEncoding(source.replace(/^\uFEFF/, ''))
  const lines = text.split(/\r\n|\n|\r/)
  return { blocks: blocksIn(lines), encoding: repair, lines }
}

/** Blocks of one language. */
export function blocksOf(document: Document, language: string): readonly FencedBlock[] {
  return document.blocks.filter((block) => block.language === language)
}

interface Fence {
  readonly mark: '`' | '~'
  readonly length: number
  readonly indent: number
  readonly language: string
}

/**
 * Follows CommonMark 0.31.2, section 4.5: a fence is closed by one of the same character, at least as long and with
 * nothing after it; what is in between is never a heading nor another fence; a fence without end reaches to the end.
 * Fences in block quotes are read as well; their marks are no part of the text.
 */
function blocksIn(lines: readonly string[]): readonly FencedBlock[] {
  const blocks: FencedBlock[] = []
  const headings: string[] = []
  let open: { readonly fence: Fence; readonly line: number; readonly headings: readonly string[] } | undefined
  let inside: string[] = []
  const close = (): void => {
    if (open === undefined) return
    const { fence, line } = open
    blocks.push({ language: fence.language, text: inside.join('\n'), line, headings: open.headings })
    open = undefined
  }
  lines.forEach((written, i) => {
    const line = written.replace(/^(?: {0,3}> ?)+/, '')
    if (open !== undefined) {
      if (closes(line, open.fence)) close()
      else inside.push(withoutIndent(line, open.fence.indent))
      return
    }
    const fence = fenceIn(line)
    if (fence !== undefined) {
      open = { fence, line: i + 2, headings: headings.filter((heading) => heading !== '') }
      inside = []
      return
    }
    const [, marks = '', title = ''] = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? []
    if (marks === '') return
    headings.length = marks.length - 1
    headings[marks.length - 1] = title.trim()
  })
  close()
  return blocks
}

/** An opening fence, in a list item also with its bullet before it. */
function fenceIn(line: string): Fence | undefined {
  const found = /^(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})\s*(.*)$/.exec(line)
  if (found === null) return undefined
  const [, before = '', marks = '', info = ''] = found
  const mark = marks.startsWith('~') ? '~' : '`'
  // In a line with back quotes on both sides, the back quotes are code in a sentence.
  if (mark === '`' && info.includes('`')) return undefined
  const language = /^\{?\.?([^\s{}]*)/.exec(info)?.[1] ?? ''
  return { mark, length: marks.length, indent: before.length, language: language.toLowerCase() }
}

function closes(line: string, { mark, length }: Fence): boolean {
  const found = /^\s*(`{3,}|~{3,})\s*$/.exec(line)?.[1]
  return found !== undefined && found.startsWith(mark) && found.length >= length
}

function withoutIndent(line: string, indent: number): string {
  const blank = /^\s*/.exec(line)?.[0].length ?? 0
  return line.slice(Math.min(blank, indent))
}
