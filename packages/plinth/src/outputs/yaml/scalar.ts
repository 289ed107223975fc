/**
 * Scalars that every reader takes for the same value. kubectl reads YAML 1.1, most others 1.2: `on`, `0b11`, `1_000`,
 * `12:30` and `2024-01-01` are text for one of them and something else for the other. So text is plain only when it
 * resembles nothing else; the tests compare with four readers.
 */

/** Most names, kinds and paths; only a shortcut. */
const ordinary = /^[a-df-zA-DF-Z][\w./-]*$/

/** What most text of a manifest looks like: names, kinds, paths, images, addresses, expressions of a workflow. */
const plainStart = /^(?:[A-Za-z_/$]|\.{0,2}\/|\.[A-DF-HJ-MO-Za-df-hj-mo-z]|--?[A-Za-z])/
const plainRest = /^[\w ./:@%+=,()~^$&*;<>!?|'"\\{}[\]-]*$/
const endsOrContinues = /^ | $|: |:$| #/

/** A value that starts with a digit is text when a letter shows it that no notation of numbers or times uses. */
const digitStart = /^[0-9][\w./:@%+-]*$/
const certainLetter = /[ac-df-np-su-wyAC-DF-NP-SU-WY/%@]/
const hexadecimal = /^0[xX]/

/** The npm package `yaml` reads these as a number without digits before its exponent. */
const bareExponent = /^-?[eE][-+]?[0-9]+$/

/** Words that YAML 1.1 reads as booleans or nothing, in lower case. */
const reserved = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null'])

/** Characters that readers refuse, change, or that a person cannot see. */
const invisible = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g
const unfitForBlock =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]/
const printableAscii = /^[\u0020-\u007e]*$/

/** True for text that can stand without quotes, as a value or as a key. */
export function isPlain(text: string): boolean {
  if (text.length <= 5 && reserved.has(text.toLowerCase())) return false
  if (ordinary.test(text)) return true
  if (plainStart.test(text)) return plainRest.test(text) && !endsOrContinues.test(text) && !bareExponent.test(text)
  return digitStart.test(text) && certainLetter.test(text) && !hexadecimal.test(text) && !text.endsWith(':')
}

/** Text on one line, quoted where a reader could mistake it. */
export function renderText(text: string): string {
  if (isPlain(text)) return text
  const quotesWouldBeEscaped = text.includes('"') || text.includes('\\')
  if (quotesWouldBeEscaped && printableAscii.test(text)) return `'${text.replaceAll("'", "''")}'`
  return JSON.stringify(text).replaceAll(invisible, escapeCode)
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/**
 * Text of several lines as a literal block whose lines start at `column`, without the line break at its end; or
 * `undefined` where a block would not give back exactly this text.
 */
export function tryRenderBlock(text: string, column: string): string | undefined {
  const lastBreak = text.indexOf('\n')
  if (lastBreak <= 0 || text.endsWith('\n\n') || unfitForBlock.test(text)) return undefined
  const chomp = text.endsWith('\n') ? '' : '-'
  const lines = (chomp === '' ? text.slice(0, -1) : text).split('\n')
  if (lines.some((line) => line !== '' && line.trim() === '')) return undefined
  // Readers guess the indentation from the first line, unless it starts with a blank.
  const indicator = text.startsWith(' ') || text.startsWith('\t') ? '2' : ''
  return `|${indicator}${chomp}\n${lines.map((line) => (line === '' ? '' : column + line)).join('\n')}`
}

/** A finite number, with the dot that YAML 1.1 asks for before an exponent. */
export function renderNumber(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text
}
