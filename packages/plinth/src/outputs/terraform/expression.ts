import { invariant } from '#graph/invariant.ts'
import { isCall, isJson, isReference, isTemplate, type Reference, type Template } from '#graph/value.ts'
import { escapeText, escapeTextBeforeExpression, renderKey } from './text.ts'

/** How a reference is written where it stands: `aws_vpc.main.id`, `data.terraform_remote_state.platform.outputs.vpc_id`. */
export type WriteReference = (reference: Reference) => string

/** Width up to which a list stays on one line. */
const lineWidth = 100

/**
 * A value as an expression of HCL. Everything behind the first line is indented for a value that starts at `indent`.
 * Strings never span lines, so a line break in the result means that the value does.
 */
export function renderValue(value: unknown, indent: string, write: WriteReference): string {
  switch (typeof value) {
    case 'string':
      return `"${escapeText(value)}"`
    case 'number':
      invariant(Number.isFinite(value), `${value} is not a number that HCL knows`)
      return String(value === 0 ? 0 : value)
    case 'boolean':
      return String(value)
    case 'object':
      return value === null ? 'null' : renderObject(value, indent, write)
    default:
      throw new TypeError(`This is a bug in Plinth: HCL has no ${typeof value}`)
  }
}

function renderObject(value: object, indent: string, write: WriteReference): string {
  if (Array.isArray(value)) return renderList(value, indent, write)
  if (!('$' in value)) return renderMap(value as Readonly<Record<string, unknown>>, indent, write)
  if (isReference(value)) return write(value)
  if (isTemplate(value)) return renderTemplate(value, write)
  if (isJson(value)) return `jsonencode(${renderValue(value.value, indent, write)})`
  if (isCall(value)) {
    return `${value.function}(${value.arguments.map((item) => renderValue(item, indent, write)).join(', ')})`
  }
  return renderMap(value, indent, write)
}

/** A template of one reference is that reference: `terraform fmt` would take the quotes off. */
function renderTemplate(template: Template, write: WriteReference): string {
  const [only, ...others] = template.parts
  if (isReference(only) && others.length === 0) return write(only)
  const parts = template.parts.map((part, i) => {
    if (typeof part !== 'string') return `\${${write(part)}}`
    return typeof template.parts[i + 1] === 'object' ? escapeTextBeforeExpression(part) : escapeText(part)
  })
  return `"${parts.join('')}"`
}

function renderList(items: readonly unknown[], indent: string, write: WriteReference): string {
  if (items.length === 0) return '[]'
  const inner = `${indent}  `
  const texts = items.map((item) => renderValue(item, inner, write))
  const flat = items.every(isFlat) ? `[${texts.join(', ')}]` : ''
  if (flat !== '' && indent.length + flat.length <= lineWidth) return flat
  return `[\n${texts.map((text) => `${inner}${text},\n`).join('')}${indent}]`
}

/** Objects get lines of their own; a row of them is hard to read, and `terraform fmt` would align it. */
function isFlat(item: unknown): boolean {
  return typeof item !== 'object' || item === null || isReference(item) || isTemplate(item) || isCall(item)
}

function renderMap(map: Readonly<Record<string, unknown>>, indent: string, write: WriteReference): string {
  const inner = `${indent}  `
  const entries = definedEntries(map).map(([key, item]): Attribute => [renderKey(key), renderValue(item, inner, write)])
  return entries.length === 0 ? '{}' : `{\n${renderAttributes(entries, inner)}${indent}}`
}

/** Entries without those that were left out as `undefined`. */
export function definedEntries(object: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(object).filter(([, value]) => value !== undefined)
}

/** Name and value of one line, or of the lines of one value. */
export type Attribute = readonly [name: string, text: string]

/** Lines of attributes as `terraform fmt` aligns them: a value of several lines ends a run of aligned `=`. */
export function renderAttributes(attributes: readonly Attribute[], indent: string): string {
  let out = ''
  for (let start = 0; start < attributes.length;) {
    let end = start
    let width = 0
    for (; end < attributes.length && !isMultiline(attributes[end]); end++) {
      width = Math.max(width, widthOf(attributes[end]?.[0] ?? ''))
    }
    for (const [name, text] of attributes.slice(start, end))
      out += `${indent}${name}${' '.repeat(width - widthOf(name))} = ${text}\n`
    const last = attributes[end]
    if (last !== undefined) out += `${indent}${last[0]} = ${last[1]}\n`
    start = end + 1
  }
  return out
}

/** Width of a name as `terraform fmt` counts it: what a reader sees as one character is one. */
function widthOf(name: string): number {
  return /^[\u0020-\u007e]*$/.test(name) ? name.length : [...graphemes.segment(name)].length
}

// oxlint-disable-next-line no-restricted-globals -- clusters of characters do not depend on the locale
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

export function isMultiline(attribute: Attribute | undefined): boolean {
  return attribute !== undefined && attribute[1].includes('\n')
}
