// @ts-check
/**
 * Writes packages/plinth/src/aws/facets/registry.gen.ts: every file of facets, found by its name.
 *
 *   node scripts/registries.mjs           write the file
 *   node scripts/registries.mjs --check   exit 1 when the file is not what the folder says
 *
 * `ecr-repository.ts` exports `ecrRepository` and describes `aws_ecr_repository`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit } from 'node:process'

const folder = join(import.meta.dirname, '../packages/plinth/src/aws/facets')
const target = join(folder, 'registry.gen.ts')

/** Files that serve all facets. */
const shared = [
  'caches.ts',
  'drawing.ts',
  'facet.ts',
  'forwards.ts',
  'holds.ts',
  'identity.ts',
  'known.ts',
  'network.ts',
  'prices.ts',
  'registry.gen.ts',
]

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !shared.includes(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted()

const text = `// Made by scripts/registries.mjs from the files of this folder; run the script after adding one.

import type { Facet } from './facet.ts'
${names.map((name) => `import { ${camel(name)} } from './${name}.ts'\n`).join('')}
/** Facets by the type that they describe. */
export const registry: ReadonlyMap<string, Facet> = new Map<string, Facet>([
${names.map((name) => `  ['aws_${name.replaceAll('-', '_')}', ${camel(name)}],\n`).join('')}])
`

if (argv.includes('--check')) {
  if (read(target) !== text) {
    console.error('packages/plinth/src/aws/facets/registry.gen.ts is out of date: run node scripts/registries.mjs')
    exit(1)
  }
} else {
  writeFileSync(target, text)
}

/** @param {string} name */
function camel(name) {
  return name.replaceAll(/-(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase())
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
