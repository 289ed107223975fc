import { isEmpty } from './between.ts'
import type { Change } from './change.ts'
import { headline } from './headline.ts'
import { tablesOf, type Row, type Table } from './tables.ts'

/** What a comment on GitHub may have is 65,536 characters; a little is left for those who add a line. */
export const longestComment = 65_000

/** Rows that a table may have, tried from the first until everything fits. */
const rowLimits = [Number.POSITIVE_INFINITY, 200, 100, 50, 20, 10, 5, 1, 0]

/** What a comment is about. */
export interface Comment {
  /** Name of the platform; several may comment on one pull request. */
  readonly platform: string
  readonly changes: readonly Change[]
  /** Errors of the platform file that came with the change. */
  readonly errors?: readonly string[]
  /** How to see what does not fit. */
  readonly whole: string
}

/** First line of the comment, which nobody sees: whoever finds it updates this comment instead of writing another. */
export function markerOf(platform: string): string {
  return `<!-- plinth diff: ${platform.replaceAll(/[^\w./]+/g, '-')} -->`
}

/** A change as a comment on a pull request: a line for each environment, tables folded below. */
export function changesAsMarkdown(comment: Comment): string {
  for (const limit of rowLimits) {
    const text = commentWith(comment, limit)
    if (text.length <= longestComment) return text
  }
  const cut = `\n\nThe rest does not fit into a comment: ${comment.whole}.\n`
  return `${commentWith({ ...comment, changes: [] }, 0)}\n${heads(comment).slice(0, longestComment - 1000)}${cut}`
}

function heads({ changes }: Comment): string {
  return changes.map((change) => `**${nameOf(change)}**: ${escaped(headline(change))}`).join('\n\n')
}

function commentWith({ platform, changes, whole, errors = [] }: Comment, limit: number): string {
  const changed = changes.filter((change) => !isEmpty(change))
  const title = `### What this changes in ${escaped(platform)}`
  const sections = changed.map((change) => section(change, { limit, whole }))
  const same = changes.filter(isEmpty).map(nameOf)
  const nothing = same.length === 0 ? [] : [`Nothing changes in ${same.join(', ')}.`]
  const wrong =
    errors.length === 0 ? [] : [`**New errors**\n\n${errors.map((error) => `- ${escaped(error)}`).join('\n')}`]
  return `${[markerOf(platform), title, ...wrong, ...sections, ...nothing].join('\n\n')}\n`
}

interface Style {
  readonly limit: number
  readonly whole: string
}

function section(change: Change, style: Style): string {
  const head = `**${nameOf(change)}**: ${escaped(headline(change))}`
  return [head, ...tablesOf(change).map((table) => folded(table, style))].join('\n\n')
}

function nameOf({ environment }: Change): string {
  return environment === '' ? 'all environments' : escaped(environment)
}

/** Data that would be lost is never folded away. */
function folded({ title, columns, rows }: Table, { limit, whole }: Style): string {
  const shown = rows.slice(0, limit)
  const left = rows.length - shown.length
  const more = left === 0 ? [] : ['', `${left} more ${left === 1 ? 'row' : 'rows'}: ${whole}.`]
  const lines = [row(columns), row(columns.map(() => '---')), ...shown.map((cells) => row(cells.map(cellAsHtml)))]
  const body = [...(shown.length === 0 ? [] : lines), ...more].join('\n')
  if (title.startsWith('Data')) return `#### ${title}\n\n${body}`
  return `<details><summary>${escaped(title)} (${rows.length})</summary>\n\n${body}\n\n</details>`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Lines of one cell; more than these say nothing to a reviewer. */
const mostLines = 12

function cellAsHtml(cell: Row[number]): string {
  if (typeof cell === 'string') return escaped(cell)
  const shown = cell.slice(0, mostLines)
  const left = cell.length - shown.length
  return [...shown.map(escaped), ...(left > 0 ? [`and ${left} more`] : [])].join('<br>')
}

/** Text that Markdown and HTML show as it is; nobody is mentioned, and no issue is linked. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*[\]|~]|(?<!\w)_|_(?!\w)/g, String.raw`\$&`)
    .replaceAll(/#(?=\d)/g, '&#35;')
    .replaceAll('@', '&#64;')
    .replaceAll(/\s+/g, ' ')
}
