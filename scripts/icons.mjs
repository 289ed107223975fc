// @ts-check
/**
 * Writes packages/plinth/src/outputs/diagrams/icons.gen.ts: the icons that pictures name, taken from the package
 * aws-icons. A picture names an icon by folder and file: 'service/AmazonRDS'.
 *
 *   node scripts/icons.mjs           write the file
 *   node scripts/icons.mjs --check   exit 1 when the file is not what the sources name
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit } from 'node:process'

const root = join(import.meta.dirname, '..')
const sources = join(root, 'packages/plinth/src')
const target = join(sources, 'outputs/diagrams/icons.gen.ts')
const aws = join(root, 'node_modules/aws-icons')
const folders = { service: 'architecture-service', group: 'architecture-group', resource: 'resource' }

const { version } = JSON.parse(readFileSync(join(aws, 'package.json'), 'utf8'))
const names = [...new Set(['aws/facets', 'outputs/diagrams'].flatMap((folder) => namesIn(join(sources, folder))))]
const icons = names.toSorted().map((name) => [name, read(name)])

const text = `// Made by scripts/icons.mjs from aws-icons ${version} (MIT), which packs the AWS Architecture Icons of the release of
// 2026-01-30. The artwork belongs to Amazon Web Services, which allows its use in architecture diagrams; it is not
// changed here. See NOTICE.

export interface Icon {
  readonly viewBox: string
  /** What is inside the \`<svg>\`, without its title. */
  readonly body: string
}

export const icons: Readonly<Record<string, Icon>> = {
${icons.map(([name, icon]) => `  '${name}': ${icon},\n`).join('')}}
`

if (!argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('packages/plinth/src/outputs/diagrams/icons.gen.ts is out of date: run node scripts/icons.mjs')
  exit(1)
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function namesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<![.]test|[.]gen)[.]ts$/.test(file))
    .flatMap(
      (file) => readFileSync(join(folder, file), 'utf8').match(/(?<=')(?:service|group|resource)\/\w+(?=')/g) ?? [],
    )
}

/** @param {string} name */
function read(name) {
  const [folder = '', file] = name.split('/')
  const known = /** @type {Record<string, string>} */ (folders)[folder]
  const svg = readFileSync(join(aws, 'icons', known ?? '', `${file}.svg`), 'utf8').trim()
  const [, viewBox, body] = /^<svg xmlns="[^"]*" viewBox="([^"]*)">(.*)<\/svg>$/s.exec(svg) ?? []
  if (viewBox === undefined || body === undefined) throw new Error(`${name} is not written as the others are`)
  if (/\bid=|href|<style/.test(body))
    throw new Error(`${name} has names or links inside, which a picture cannot hold twice`)
  return `{\n    viewBox: '${viewBox}',\n    body: '${body.replace(/<title>.*?<\/title>/s, '')}',\n  }`
}
