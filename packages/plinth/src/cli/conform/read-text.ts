import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { nearest } from '#language/nearest.ts'
import { blocksOf, readDocument } from '#readers/document/read-document.ts'

export interface DocumentText {
  readonly file: string
  readonly text: string
}

/** The text of a document that has diagrams, or why there is none. */
export function readText(given: string, cwd: string): DocumentText | { readonly mistake: string } {
  const file = resolve(cwd, given)
  const bytes = bytesOf(file)
  if (typeof bytes === 'string') return { mistake: notRead(given, file, bytes, cwd) }
  const text = decoded(bytes)
  if (text === undefined) return { mistake: `${given} is not text in UTF-8. Name a Markdown file.` }
  const document = readDocument(text)
  if (blocksOf(document, 'mermaid').length > 0) return { file, text }
  const similar = document.blocks.find((block) => /^\s*(?:graph|flowchart|sequenceDiagram)\b/.test(block.text))
  return {
    mistake:
      similar === undefined
        ? `${given} has no Mermaid diagram. Diagrams stand between \`\`\`mermaid and \`\`\`.`
        : `${given} has no Mermaid diagram, but the block at line ${similar.line} looks like one: begin it with \`\`\`mermaid.`,
  }
}

function bytesOf(file: string): Buffer | string {
  try {
    return readFileSync(file)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'
  }
}

function notRead(given: string, file: string, code: string, cwd: string): string {
  if (code === 'EISDIR') return `${given} is a folder. Name a Markdown file.`
  if (code !== 'ENOENT') return `${given} cannot be read: ${code === 'EACCES' ? 'permission denied' : code}`
  const meant = nearest(basename(file), markdownIn(dirname(file)))
  const suggestion = meant === undefined ? '' : ` Did you mean '${relative(cwd, join(dirname(file), meant))}'?`
  return `there is no file '${given}'.${suggestion}`
}

function markdownIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:md|markdown|mdx)$/i.test(name))
      .sort()
  } catch {
    return []
  }
}

/** Text in UTF-8 without zero bytes; undefined for everything else, such as pictures and UTF-16. */
function decoded(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
