/**
 * The statements of a script, in lower case with single spaces, without comments; what stands in quotes is emptied to
 * `''`, the body of a function to `$$`. Enough to recognise what a statement does, and fooled by no word in a text.
 */
export function statementsOf(script: string): readonly string[] {
  const statements: string[] = []
  let current = ''
  for (const [piece] of script.matchAll(pieces)) {
    if (piece === ';') {
      statements.push(current)
      current = ''
    } else {
      current += replacementOf(piece)
    }
  }
  return [...statements, current].map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

/** Comments, quoted things, then every other character for itself. */
const pieces =
  /--[^\n]*|\/\*[\s\S]*?\*\/|[eE]?'(?:[^'\\]|''|\\[\s\S])*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|[A-Za-z_][\w$]*|[\s\S]/g

function replacementOf(piece: string): string {
  if (piece.startsWith('--') || piece.startsWith('/*')) return ' '
  if (piece.endsWith("'") && piece.length > 1) return "''"
  if (piece.startsWith('$') && piece.length > 1) return '$$'
  if (piece.startsWith('"')) return piece
  return piece.toLowerCase()
}
