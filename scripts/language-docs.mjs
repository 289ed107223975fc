// @ts-check
/**
 * Takes the documentation of the platform file's words out of their TSDoc comments, for the JSON Schema and for help.
 *
 *     node scripts/language-docs.mjs            writes packages/plinth/src/language/docs.gen.ts
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from '@babel/parser'
import { packageRoot, say } from './steps.mjs'

const words = join(packageRoot, 'src', 'language', 'words')
export const target = join(packageRoot, 'src', 'language', 'docs.gen.ts')

/** @typedef {Readonly<Record<string, string>>} Texts */

/**
 * What the comments say, by `Interface` and `Interface.key.key`; and which interface a key holds. A key without a
 * comment of its own has that of the interface it holds.
 *
 * @param {readonly string[]} sources
 * @returns {{ docs: Texts, holds: Texts }}
 */
export function docsOf(sources) {
  const interfaces = new Map(sources.flatMap((source) => interfacesIn(source)).map((found) => [found.name, found]))
  /** @type {Record<string, string>} */
  const docs = {}
  /** @type {Record<string, string>} */
  const holds = {}
  for (const { name, doc, members } of interfaces.values()) {
    if (doc !== '') docs[name] = doc
    collect(members, name)
  }
  return { docs, holds }

  /** @param {readonly any[]} members @param {string} path */
  function collect(members, path) {
    for (const member of members) {
      const key = `${path}.${member.key.name ?? member.key.value}`
      const type = member.typeAnnotation.typeAnnotation
      const held = namedIn(type).find((named) => interfaces.has(named))
      const doc = commentOf(member) || (held === undefined ? '' : interfaces.get(held)?.doc)
      if (doc) docs[key] = doc
      if (held !== undefined) holds[key] = held
      if (type.type === 'TSTypeLiteral') collect(type.members, key)
    }
  }
}

/** @param {string} source */
function interfacesIn(source) {
  const { program } = parse(source, { sourceType: 'module', plugins: ['typescript'] })
  return program.body.flatMap((/** @type {any} */ statement) => {
    const declared = statement.declaration
    if (declared?.type !== 'TSInterfaceDeclaration') return []
    return [{ name: declared.id.name, doc: commentOf(statement), members: declared.body.body }]
  })
}

/** Names of the types that a type mentions. @param {any} type @returns {readonly string[]} */
function namedIn(type) {
  if (typeof type !== 'object' || type === null) return []
  const own = type.type === 'TSTypeReference' ? [type.typeName.name] : []
  return [
    ...own,
    ...Object.entries(type).flatMap(([key, value]) => (key === 'loc' ? [] : [value].flat().flatMap(namedIn))),
  ]
}

/** The last documentation comment before a node, as one paragraph. @param {any} node */
function commentOf(node) {
  const comment = (node.leadingComments ?? []).findLast(
    (/** @type {any} */ one) => one.type === 'CommentBlock' && one.value.startsWith('*'),
  )
  if (comment === undefined) return ''
  const lines = comment.value
    .slice(1)
    .split('\n')
    .map((/** @type {string} */ line) => line.replace(/^\s*\*? ?/, '').trim())
  return lines.join(' ').replaceAll(/\s+/g, ' ').trim()
}

/** The whole generated module. */
export async function generate() {
  const names = (await readdir(words)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).toSorted()
  const { docs, holds } = docsOf(await Promise.all(names.map((name) => readFile(join(words, name), 'utf8'))))
  return [
    '// Made by scripts/language-docs.mjs from the comments in language/words. Do not edit.',
    '',
    '/** What the comments of the words say, by interface and key. */',
    ...record('docs', docs),
    '',
    '/** The interface that a key holds, or that each of its items is. */',
    ...record('holds', holds),
    '',
  ].join('\n')
}

/** @param {string} name @param {Texts} texts @returns {readonly string[]} */
function record(name, texts) {
  const sorted = Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const lines = sorted.map(([key, text]) => `  ${quote(key)}: ${quote(text)},`)
  return [`export const ${name}: Readonly<Record<string, string>> = {`, ...lines, '}']
}

/** @param {string} text */
function quote(text) {
  return text.includes("'") && !text.includes('"')
    ? `"${text.replaceAll('\\', '\\\\')}"`
    : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

if (process.argv[1] === import.meta.filename) {
  await writeFile(target, await generate())
  say('wrote packages/plinth/src/language/docs.gen.ts')
}
