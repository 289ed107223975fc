// @ts-check
/**
 * Brings the pages of the diagnostics in step with the catalogue.
 *
 *     node scripts/codes-index.mjs              writes docs/codes/README.md, and what each wrong example prints
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { root, say } from './steps.mjs'

export const target = join(root, 'docs', 'codes', 'README.md')

/** @typedef {import('../packages/plinth/src/diagnostics/definition.ts').Definition} Definition */

/** What the areas are about, in the order in which a person meets them. */
const areas = {
  load: 'Reading the file',
  language: 'The file itself',
  network: 'Network',
  edge: 'The way in',
  reach: 'What reaches what',
  cluster: 'Cluster',
  services: 'Services',
  stores: 'Databases and caches',
  secrets: 'Secrets',
  identity: 'Identity',
  delivery: 'Delivery',
  availability: 'Availability',
  version: 'Versions',
  names: 'Names',
  cost: 'Cost',
  terraform: 'Terraform',
  change: 'What a change does',
  output: 'Writing the files',
  document: 'Documents beside the platform',
}

/**
 * The index: a table for each area.
 *
 * @param {Readonly<Record<string, Definition>>} catalogue
 */
export function indexOf(catalogue) {
  const codes = Object.keys(catalogue).toSorted()
  const unknown = [...new Set(codes.map(areaOf))].filter((area) => !(area in areas))
  if (unknown.length > 0) throw new Error(`give ${unknown.join(', ')} a title in scripts/codes-index.mjs`)
  const tables = Object.entries(areas).flatMap(([area, title]) => {
    const own = codes.filter((code) => areaOf(code) === area)
    return own.length === 0 ? [] : [`## ${title}\n\n${tableOf(own, catalogue)}`]
  })
  return `${[introduction(codes, catalogue), ...tables].join('\n\n')}\n`
}

/** @param {readonly string[]} codes @param {Readonly<Record<string, Definition>>} catalogue */
function introduction(codes, catalogue) {
  const count = (/** @type {string} */ severity) =>
    codes.filter((code) => catalogue[code]?.severity === severity).length
  return `<!-- Made by scripts/codes-index.mjs from the catalogue. Do not edit. -->

# Every finding

Plinth has ${codes.length} findings: ${count('error')} errors, ${count('warning')} warnings and ${count('info')} notes. Each has a code, and each code has a page: what it means, an
example that gets it, one that does not, and why. \`plinth explain CODE\` prints the page.

- An **error** is a platform that would not work, or that nobody should want. No file is written.
- A **warning** is a risk or a cost that someone should decide on. Files are written.
- A **note** is worth knowing, and may be just right.

The examples change one thing about [a small platform that is right](base.ts), which stands beside them as \`base.ts\`.
They are run as tests, so what they print is what you would see.

## Accepting a finding

Write a waiver, with the reason that a reviewer will read:

\`\`\`ts
waivers: {
  'availability/single-nat': {
    reason: 'The demo may lose its way out for an hour.',
    environments: ['demo'],
    until: '2027-06-30',
  },
},
\`\`\`

Without \`environments\` it holds in all of them, without \`until\` for ever. A waiver that accepts nothing, or whose time is
over, is a finding itself.

In the tables below, words in braces stand for values of your file. "Finds" lists numbers of our requirements: mistakes
that five real architecture documents made.`
}

/** @param {readonly string[]} codes @param {Readonly<Record<string, Definition>>} catalogue */
function tableOf(codes, catalogue) {
  const rows = codes.map((code) => {
    const definition = /** @type {Definition} */ (catalogue[code])
    const { severity, contradictions = [] } = definition
    const shown = severity === 'info' ? 'note' : severity
    return `| [${code}](${code}.md) | ${shown} | ${cell(patternOf(definition))} | ${contradictions.join(', ')} |`
  })
  return ['| Code | Severity | Message | Finds |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** The message with the names of its parameters in place of values. @param {Definition} definition */
export function patternOf({ message }) {
  if (typeof message === 'string') return message
  const names = new Proxy({}, { get: (_, name) => placeholder(`{${String(name)}}`) })
  return message(/** @type {never} */ (names))
}

/** Text that also behaves like a list of one, for parameters that are lists. @param {string} text */
function placeholder(text) {
  return Object.assign(Object(text), { join: () => text })
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;')
}

/** @param {string} code */
function areaOf(code) {
  return code.split('/', 1)[0] ?? code
}

export async function generate() {
  const { catalogue } = await tsImport('../packages/plinth/src/diagnostics/catalogue.ts', import.meta.url)
  return indexOf(catalogue)
}

/** Puts what Plinth prints today below each wrong example. */
async function refreshPages() {
  const pages = await tsImport('../packages/plinth/src/diagnostics/testing/page.ts', import.meta.url)
  for (const page of pages.readPages()) {
    const text = pages.isTranscript(page)
      ? await pages.replayed(page)
      : page.text.replace(
          /(?<=^```text\n)[\s\S]*?(?=^```$)/m,
          pages.sayingOf(page, await pages.judge(page.wrong ?? '')),
        )
    if (text !== page.text) await writeFile(page.file, text)
  }
}

if (process.argv[1] === import.meta.filename) {
  await refreshPages()
  const text = await generate()
  if (text !== (await readFile(target, 'utf8').catch(() => ''))) await writeFile(target, text)
  say('docs/codes is up to date')
}
