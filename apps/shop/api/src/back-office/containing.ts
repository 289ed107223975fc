/** A pattern for `ilike` that finds the text anywhere; its wildcards count as letters. */
export function containing(text: string): string {
  return `%${escaped(text)}%`
}

export function beginningWith(text: string): string {
  return `${escaped(text)}%`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
