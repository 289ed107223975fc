/** Text of a quoted string of HCL, without the quotes: what would start an expression or end the string is escaped. */
export function escapeText(text: string): string {
  if (!needsEscape.test(text)) return text
  return text.normalize('NFC').replaceAll(special, escapeSpecial)
}

/** Nearly all strings are plain; the test is cheaper than the replacement. */
const needsEscape = /["\\$%]|[^ -~]/

/**
 * Characters that would be misread by HCL, and those that a reader cannot see: control characters, separators of lines,
 * marks that change the direction of text, and unpaired halves of a character.
 */
const special = /[$%]+\{|["\\]|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu

const short: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeSpecial(found: string): string {
  if (found.endsWith('{')) return `${found.slice(0, -1)}${found.at(-2) ?? ''}{`
  return short[found] ?? unicodeEscape(found)
}

function unicodeEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0')
}

/** Text in front of a `${...}`: a dollar or percent sign at its end must not join the brace. */
export function escapeTextBeforeExpression(text: string): string {
  const last = text.at(-1)
  if (last !== '$' && last !== '%') return escapeText(text)
  return escapeText(text.slice(0, -1)) + unicodeEscape(last)
}

/**
 * Key of a map or object: bare when it is an identifier. `terraform fmt` aligns by what a reader sees as one character;
 * keys keep to letters for which that is one character each.
 */
export function renderKey(key: string): string {
  if (identifier.test(key)) return keywords.has(key) ? `"${key}"` : key
  return `"${escapeText(key).replaceAll(wide, unicodeEscape)}"`
}

const identifier = /^[A-Za-z_][A-Za-z0-9_-]*$/
/** Words that HCL would not take for the name of a key. */
const keywords: ReadonlySet<string> = new Set(['for', 'null', 'true', 'false'])
const wide = /[^ -~\p{Script=Latin}]/gu
