/**
 * What a label shows: lines separated by a line feed, tags gone, character codes of Mermaid (`#quot;`, `#9829;`) and of
 * HTML as characters.
 */
export function shownText(written: string): string {
  return written
    .replaceAll(/<br\s*\/?>|\\n/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/[#&](\w+|#\d+);/g, (code, name: string) => characterOf(name) ?? code)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
  num: '#',
}

function characterOf(name: string): string | undefined {
  const digits = /^#?(\d+)$/.exec(name)?.[1]
  if (digits === undefined) return named[name]
  const code = Number(digits)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** A label as Mermaid accepts it whatever stands in it. */
export function quoted(text: string): string {
  return `"${text.trim().replaceAll('"', '#quot;')}"`
}
