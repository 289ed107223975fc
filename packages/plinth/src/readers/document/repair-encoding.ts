/** UTF-8 that somebody read as Windows-1252 or ISO 8859-1 and saved again: `âœ…` for a check mark. */
export interface EncodingRepair {
  readonly count: number
  /** Line of the first one, from 1. */
  readonly line: number
  readonly before: string
  readonly after: string
}

/** Windows-1252 from 0x80 to 0x9f; what it leaves undefined, browsers read as the control character. */
const upper =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

/**
 * Puts right every run of characters whose bytes in Windows-1252 are one character in UTF-8. Text in any language is left
 * as it is: `é` alone, or `ü` before an ordinary letter, are no such run. Two bytes are repaired only where they
 * make a letter or a sign of western text, since short runs can be meant.
 */
export function repairEncoding(source: string): { readonly text: string; readonly repair: EncodingRepair | undefined } {
  let text = ''
  let repair: EncodingRepair | undefined
  for (let at = 0; at < source.length;) {
    const found = decodedAt(source, at)
    if (found === undefined) {
      text += source[at]
      at += 1
      continue
    }
    const before = source.slice(at, at + found.length)
    repair =
      repair === undefined
        ? { count: 1, line: source.slice(0, at).split('\n').length, before, after: found.character }
        : { ...repair, count: repair.count + 1 }
    text += found.character
    at += found.length
  }
  return { text, repair }
}

/** The character that the bytes here mean, and how many characters they were taken for. */
function decodedAt(text: string, at: number): { readonly character: string; readonly length: number } | undefined {
  const first = byteOf(text, at)
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? (first <= 0xef ? 3 : 0) : first >= 0xc2 ? 2 : 0
  if (length === 0) return undefined
  let code = first & (0xff >> (length + 1))
  for (let i = 1; i < length; i += 1) {
    const byte = byteOf(text, at + i)
    if (byte < 0x80 || byte > 0xbf) return undefined
    code = (code << 6) | (byte & 0x3f)
  }
  const least = { 2: 0x80, 3: 0x800, 4: 0x10000 }[length] ?? 0
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (length === 2 && code > 0x17f)) {
    return undefined
  }
  return { character: String.fromCodePoint(code), length }
}

/** The byte that one of the two writes for a character; -1 when it has none above ASCII. */
function byteOf(text: string, at: number): number {
  const character = text[at] ?? ''
  const code = character.charCodeAt(0)
  if (code >= 0x80 && code <= 0xff) return code
  const place = upper.indexOf(character)
  return character === '' || place < 0 ? -1 : 0x80 + place
}
