/**
 * Advance widths of Helvetica and Helvetica Bold for the characters from space to tilde, in thousandths of the font
 * size. Source: Adobe Font Metrics of the core 14 fonts (Helvetica.afm, Helvetica-Bold.afm). Arial, Liberation Sans and
 * Nimbus Sans have the same widths by design.
 */
const regular = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]
const bold = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
]

/** Where none of these fonts is installed a browser takes a wider one, such as DejaVu Sans; there is room for it. */
const margin = 1.1

/** As wide as the widest letters: for everything that the tables do not have. */
const other = 1000

export interface Font {
  /** In pixels. */
  readonly size: number
  readonly bold: boolean
}

export const titleFont: Font = { size: 13, bold: true }
export const headingFont: Font = { size: 18, bold: true }
export const smallFont: Font = { size: 12, bold: false }

/** Room that a line of text takes, in pixels, rounded up. */
export function textWidth(text: string, { size, bold: isBold }: Font): number {
  const widths = isBold ? bold : regular
  let sum = 0
  for (const character of text) sum += widths[(character.codePointAt(0) ?? 0) - 32] ?? other
  return Math.ceil((sum * size * margin) / 1000)
}

/** Lines of at most this width; a word that is wider is cut at a hyphen, slash, dot or capital, else anywhere. */
export function wrap(text: string, font: Font, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => pieces(one, font, width))) {
    const joined = line === '' ? word.text : `${line}${word.glued ? '' : ' '}${word.text}`
    if (line !== '' && textWidth(joined, font) > width) {
      lines.push(line)
      line = word.text
    } else line = joined
  }
  return line === '' ? lines : [...lines, line]
}

interface Piece {
  readonly text: string
  /** Belongs to the piece before it, without a space. */
  readonly glued: boolean
}

function pieces(word: string, font: Font, width: number): readonly Piece[] {
  if (textWidth(word, font) <= width) return [{ text: word, glued: false }]
  const parts = word.split(/(?<=[-/._:])|(?<=[a-z])(?=[A-Z])/).flatMap((part) => cut(part, font, width))
  return parts.map((part, i) => ({ text: part, glued: i > 0 }))
}

function cut(part: string, font: Font, width: number): readonly string[] {
  if (textWidth(part, font) <= width) return [part]
  let end = part.length
  while (end > 1 && textWidth(part.slice(0, end), font) > width) end--
  return [part.slice(0, end), ...cut(part.slice(end), font, width)]
}
