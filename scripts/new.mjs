// @ts-check
/**
 * `npm run new <kind> <name>`: the first files of one more of something, with test and page, and the next command.
 *
 * A folder in `templates` is a picture of the repository: its files land at the same path. In paths and texts
 * `__name__` becomes `dead-letters`, `__Name__` `DeadLetters`, `__camel__` `deadLetters`, `__words__` `dead letters`,
 * `__snake__` `dead_letters`, and `__area__` what stands before a slash in the name.
 */
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { registerCode } from './catalogue.mjs'
import { root, run, say } from './steps.mjs'

const templates = join(import.meta.dirname, 'templates')

/** What to do after the files are there. @type {Record<string, (name: Names) => string>} */
const nextSteps = {
  capability: ({ Name }) => `give make${Name} its place in packages/plinth/src/capabilities/expand.ts`,
  facet: ({ snake }) => `write what is known of an aws_${snake} before it exists`,
  proof: ({ Name }) => `let prove${Name} find a planted mistake`,
  output: ({ Name }) => `call render${Name} in packages/plinth/src/outputs/render.ts`,
  blueprint: ({ name }) => `npx plinth build blueprints/${name}/platform.ts --out .plinth/${name}`,
  word: ({ camel }) => `list ${camel} in language/words.ts, read it in language/resolve.ts, export it in index.ts`,
  code: ({ area, name }) =>
    `write message and help in the catalogue, docs/codes/${area}/${name}.md, then node scripts/codes-index.mjs`,
}

/** Scripts that write a `.gen.ts` from all files of a kind. @type {Record<string, string>} */
const generators = { facet: 'scripts/registries.mjs', word: 'scripts/language-docs.mjs' }

/** @typedef {{ name: string, Name: string, camel: string, words: string, snake: string, area: string }} Names */

/** @param {string} given `dead-letters`, or `delivery/dead-letters` @returns {Names} */
export function namesOf(given) {
  const name = given.split('/').at(-1) ?? ''
  const parts = name.split('-')
  const Name = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')
  return {
    name,
    Name,
    camel: Name.charAt(0).toLowerCase() + Name.slice(1),
    words: parts.join(' '),
    snake: parts.join('_'),
    area: given.includes('/') ? (given.split('/')[0] ?? '') : '',
  }
}

/** @param {string} text @param {Names} names */
function fill(text, names) {
  return text.replaceAll(/__(name|Name|camel|words|snake|area)__/g, (_, /** @type {keyof Names} */ key) => names[key])
}

/**
 * What is wrong with the wish, or undefined.
 *
 * @param {string | undefined} kind
 * @param {string | undefined} given
 */
export function refusalOf(kind, given) {
  const kinds = Object.keys(nextSteps)
  const usage = `npm run new <${kinds.join('|')}> <name>`
  if (kind === undefined || given === undefined) return usage
  if (!kinds.includes(kind)) {
    const [nearest] = kinds.toSorted((a, b) => distance(a, kind) - distance(b, kind))
    return `there is no kind '${kind}'; did you mean '${nearest}'?\n${usage}`
  }
  const example = kind === 'code' ? 'network/range-overlap' : 'dead-letters'
  const pattern = kind === 'code' ? /^[a-z][a-z0-9]*\/[a-z][a-z0-9-]*$/ : /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
  if (!pattern.test(given)) return `'${given}' is no name for a ${kind}: write it like '${example}'`
  return undefined
}

/**
 * Writes the files of a kind below a folder and returns their paths. Nothing is written when one of them exists.
 *
 * @param {string} target
 * @param {string} kind
 * @param {Names} names
 */
export async function create(target, kind, names) {
  const folder = join(templates, kind)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((source) => ({ source, path: fill(relative(folder, source), names).replace(/\.template$/, '') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path } of files) {
    if (await exists(join(target, path))) throw new Error(`${path} exists; nothing was written`)
  }
  for (const { source, path } of files) {
    await mkdir(dirname(join(target, path)), { recursive: true })
    await writeFile(join(target, path), fill(await readFile(source, 'utf8'), names))
  }
  return files.map(({ path }) => path.split(sep).join('/'))
}

/** @param {string} path */
function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  )
}

if (process.argv[1] === import.meta.filename) {
  const [kind, given] = process.argv.slice(2)
  const refusal = refusalOf(kind, given)
  try {
    if (refusal !== undefined || kind === undefined || given === undefined) throw new Error(refusal)
    const names = namesOf(given)
    const written = [
      ...(await create(root, kind, names)),
      ...(kind === 'code' ? await registerCode(root, names.area, names.name) : []),
    ]
    const generator = generators[kind]
    if (generator !== undefined) await run('node', [generator])
    // How lines break depends on the length of the name.
    await run(
      'oxfmt',
      written.filter((path) => path.endsWith('.ts')),
      { folder: root },
    )
    for (const path of written) say(`wrote ${path}`)
    const test = written.find((path) => path.endsWith('.test.ts'))
    say(`\nnext: ${nextSteps[kind]?.(names)}`)
    say(`then: ${test === undefined ? 'npm test' : `npx vitest run ${test}`}`)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}
