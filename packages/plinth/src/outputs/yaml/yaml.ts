import { renderCommentAbove, renderCommentBeside } from './comment.ts'
import { isPlain, renderNumber, renderText, tryRenderBlock } from './scalar.ts'

/** How a document is laid out and what is said beside its values. */
export interface YamlLayout {
  /** Comment above the whole document. */
  readonly header?: string
  /**
   * Comments on the lines above a key or an item, by its path: `spec.template.spec.containers.0.image`.
   * A comment that starts with a line break gets an empty line above it; a line break alone is an empty line.
   */
  readonly above?: ReadonlyMap<string, string>
  /** Comments at the end of the line of a key or an item, by its path. */
  readonly beside?: ReadonlyMap<string, string>
  /** Whether the dashes of a list stand below its key (`flush`, as in Kubernetes manifests) or two columns to the right. */
  readonly lists?: 'flush' | 'indented'
  /** Keys that stay without quotes although a YAML 1.1 reader takes them for something else: `on` of a workflow. */
  readonly plainKeys?: readonly string[]
}

/** One document of a file with several. */
export interface YamlDocument {
  readonly value: unknown
  readonly layout?: YamlLayout
}

/** Keys longer than this need the `? key` notation. */
const longestSimpleKey = 1000

/**
 * Plain data as one YAML document that ends in a line break. Keys keep their order; properties that are `undefined`
 * are left out. Every reader of YAML 1.1 or 1.2 gives back the same value.
 */
export function renderYaml(value: unknown, layout: YamlLayout = {}): string {
  const page: Page = {
    above: layout.above?.size ? layout.above : undefined,
    beside: layout.beside?.size ? layout.beside : undefined,
    listShift: layout.lists === 'indented' ? 2 : 0,
    plainKeys: layout.plainKeys ?? [],
  }
  const header = layout.header === undefined ? '' : renderCommentAbove(layout.header, '')
  return header + renderDocument(page, value)
}

/** Several documents in one file, divided by `---`. */
export function renderYamlDocuments(documents: readonly YamlDocument[]): string {
  return documents.map(({ value, layout }) => renderYaml(value, layout)).join('---\n')
}

interface Page {
  readonly above: ReadonlyMap<string, string> | undefined
  readonly beside: ReadonlyMap<string, string> | undefined
  readonly listShift: number
  readonly plainKeys: readonly string[]
}

/** Where a collection starts: its column, and what stands on its first line in place of the indentation. */
interface Start {
  readonly column: number
  /** Dashes of the lists that the collection is the first thing of. */
  readonly dashes: string
  readonly path: string
}

function renderDocument(page: Page, value: unknown): string {
  const start = { column: 0, dashes: '', path: '' }
  if (Array.isArray(value) && value.length > 0) return renderList(page, value, start)
  if (isMapping(value) && hasEntries(value)) return renderMapping(page, value, start)
  return `${renderOnOneLine(value, '')}\n`
}

function renderMapping(page: Page, mapping: Mapping, { column, dashes, path }: Start): string {
  const indent = spaces(column)
  let text = ''
  for (const key of Object.keys(mapping)) {
    const value = mapping[key]
    if (value === undefined) continue
    const keyPath = childPath(page, path, key)
    // A comment above the first key of a list item stands above the dash.
    const lead = text === '' ? spaces(column - dashes.length) + dashes : indent
    const comment =
      text === '' ? commentAbove(page, keyPath, column - dashes.length) : commentAbove(page, keyPath, column)
    text += `${comment}${lead}${renderKey(page, key, indent)}${renderValue(page, value, column, keyPath)}`
  }
  return text
}

/** What follows `key:`, up to the end of the line or of the nested lines. */
function renderValue(page: Page, value: unknown, column: number, path: string): string {
  const beside = commentBeside(page, path)
  if (typeof value === 'string') {
    const block = value.includes('\n') ? tryRenderBlock(value, spaces(column + 2)) : undefined
    return block === undefined ? ` ${renderText(value)}${beside}\n` : ` ${withComment(block, beside)}\n`
  }
  if (Array.isArray(value) && value.length > 0)
    return `${beside}\n${renderList(page, value, { column: column + page.listShift, dashes: '', path })}`
  if (isMapping(value) && hasEntries(value))
    return `${beside}\n${renderMapping(page, value, { column: column + 2, dashes: '', path })}`
  return ` ${renderOnOneLine(value, path)}${beside}\n`
}

function renderList(page: Page, items: readonly unknown[], { column, dashes, path }: Start): string {
  let text = ''
  for (const [index, value] of items.entries()) {
    const itemPath = childPath(page, path, String(index))
    const outer = text === '' ? dashes : ''
    text += commentAbove(page, itemPath, column - outer.length)
    text += renderItem(page, value, { column: column + 2, dashes: `${outer}- `, path: itemPath })
  }
  return text
}

function renderItem(page: Page, value: unknown, start: Start): string {
  const { column, dashes, path } = start
  if (Array.isArray(value) && value.length > 0) return renderList(page, value, start)
  if (isMapping(value) && hasEntries(value)) return renderMapping(page, value, start)
  const lead = spaces(column - dashes.length) + dashes
  const beside = commentBeside(page, path)
  const block = typeof value === 'string' && value.includes('\n') ? tryRenderBlock(value, spaces(column)) : undefined
  return block === undefined
    ? `${lead}${renderOnOneLine(value, path)}${beside}\n`
    : `${lead}${withComment(block, beside)}\n`
}

function renderKey(page: Page, key: string, indent: string): string {
  if (key.length > longestSimpleKey) return `? ${renderText(key)}\n${indent}:`
  return isPlain(key) || page.plainKeys.includes(key) ? `${key}:` : `${renderText(key)}:`
}

/** Scalars and empty collections. */
function renderOnOneLine(value: unknown, path: string): string {
  if (typeof value === 'string') return renderText(value)
  if (typeof value === 'number' && Number.isFinite(value)) return renderNumber(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value === null) return 'null'
  if (Array.isArray(value)) return '[]'
  if (isMapping(value)) return '{}'
  throw new TypeError(`not plain data at ${path === '' ? 'the root' : path}: ${Object.prototype.toString.call(value)}`)
}

function withComment(block: string, beside: string): string {
  return beside === '' ? block : block.replace('\n', () => `${beside}\n`)
}

function commentAbove(page: Page, path: string, column: number): string {
  const comment = page.above?.get(path)
  return comment === undefined ? '' : renderCommentAbove(comment, spaces(column))
}

function commentBeside(page: Page, path: string): string {
  const comment = page.beside?.get(path)
  return comment === undefined ? '' : renderCommentBeside(comment)
}

/** Paths are only put together for documents that have comments. */
function childPath(page: Page, path: string, key: string): string {
  if (page.above === undefined && page.beside === undefined) return ''
  return path === '' ? key : `${path}.${key}`
}

type Mapping = Readonly<Record<string, unknown>>

function isMapping(value: unknown): value is Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function hasEntries(mapping: Mapping): boolean {
  for (const key in mapping) if (mapping[key] !== undefined) return true
  return false
}

const indents: readonly string[] = Array.from({ length: 64 }, (_, width) => ' '.repeat(width))

function spaces(width: number): string {
  return indents[width] ?? ' '.repeat(width)
}
