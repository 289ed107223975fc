// @ts-check
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const folder = 'packages/plinth/src/diagnostics'

/**
 * Adds a code to the catalogue of diagnostics, and its area when that is new. Returns the files that were written.
 *
 * @param {string} root
 * @param {string} area
 * @param {string} name
 */
export async function registerCode(root, area, name) {
  const path = `${folder}/catalogue/${area}.ts`
  const text = await readFile(join(root, path), 'utf8').catch(() => undefined)
  await writeFile(join(root, path), withEntry(text ?? emptyArea(area), `${area}/${name}`))
  if (text !== undefined) return [path]
  const list = `${folder}/catalogue.ts`
  await writeFile(join(root, list), withArea(await readFile(join(root, list), 'utf8'), area))
  return [path, list]
}

/** @param {string} area */
function emptyArea(area) {
  return `import type { Catalogue } from '../definition.ts'

/** REPLACE: which mistakes these are. */
export const ${area} = {
} satisfies Catalogue
`
}

/** @param {string} text of an area @param {string} code */
export function withEntry(text, code) {
  if (text.includes(`'${code}'`)) throw new Error(`${code} is in the catalogue already`)
  const end = /\n\}(?: as const)? satisfies Catalogue\s*$/
  if (!end.test(text)) throw new Error(`the catalogue does not end as expected; add '${code}' by hand`)
  const entry = `
  '${code}': {
    severity: 'error',
    message: (p: { given: string }) => \`\${p.given} REPLACE: what is wrong, in the words of the user's file\`,
    help: 'REPLACE: what to do',
  },`
  return text.replace(end, (close) => `${entry}${close.trimEnd()}\n`)
}

/** @param {string} text of the catalogue @param {string} area */
export function withArea(text, area) {
  const imports = text.match(/^import \{ \w+ \} from '\.\/catalogue\/\w+\.ts'$/gm) ?? []
  const spreads = text.match(/^ {2}\.\.\.\w+,$/gm) ?? []
  return withLine(withLine(text, imports, `import { ${area} } from './catalogue/${area}.ts'`), spreads, `  ...${area},`)
}

/** Puts a line among its sorted like. @param {string} text @param {readonly string[]} lines @param {string} line */
function withLine(text, lines, line) {
  const after = lines.findLast((one) => one < line)
  const [first] = lines
  if (first === undefined) throw new Error('the catalogue does not look as expected; add the area by hand')
  return after === undefined ? text.replace(first, `${line}\n${first}`) : text.replace(after, `${after}\n${line}`)
}
