import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWhenStale } from '../../scripts/set-up.mjs'
import { packageRoot, root } from '../../scripts/steps.mjs'
import { runOutside } from '../command.ts'

/** The same platform, built by processes of their own in other circumstances, gives the same bytes. */

const place = mkdtempSync(join(tmpdir(), 'plinth-bytes-'))
const shop = join(root, 'blueprints', 'shop', 'platform.ts')

interface Circumstances {
  /** Folder that the platform file lies in. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** The platform file, when it is not the shop's as it stands. */
  readonly source?: string
}

const usual: Circumstances = { folder: 'a', env: { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } }

let expected: ReadonlyMap<string, string> = new Map()

beforeAll(async () => {
  await buildWhenStale()
  expected = await build(usual)
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Builds the shop with the command line and reads every file that it wrote, its notes included. */
async function build({ folder, env, source }: Circumstances): Promise<ReadonlyMap<string, string>> {
  const home = join(place, folder)
  mkdirSync(home, { recursive: true })
  cpSync(shop, join(home, 'shop.ts'))
  const file = join(home, source === undefined ? 'shop.ts' : 'platform.ts')
  if (source !== undefined) writeFileSync(file, source)
  const out = join(home, 'out')
  rmSync(out, { recursive: true, force: true })
  const { code, stderr } = await runOutside(
    home,
    process.execPath,
    [join(packageRoot, 'bin', 'plinth.js'), 'build', file, '--out', out],
    env,
  )
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [relative(out, path), readFileSync(path, 'utf8')]))
}

/** Paths of the files that differ, and of those that only one has. */
function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).toSorted()
}

/** The platform of another file with the keys of every object the other way round, and links in another order. */
const otherOrder = `
import { definePlatform } from 'plinth'
import shop from './shop.ts'

const known = new Map()

function turned(value, key = '') {
  if (typeof value !== 'object' || value === null) return value
  if (known.has(value)) return known.get(value)
  // Routes, zones and instance types are in the order that they are meant in; links are not.
  if (Array.isArray(value)) {
    const items = value.map((item) => turned(item))
    return key === 'uses' || key === 'calls' ? items.reverse() : items
  }
  const made = Object.fromEntries(Object.entries(value).reverse().map(([name, item]) => [name, turned(item, name)]))
  known.set(value, made)
  return made
}

export default definePlatform(turned(shop.input))
`

test.for<Circumstances & { readonly name: string }>([
  { ...usual, name: 'in another folder', folder: 'ein Ordner/mit Ümläuten' },
  { ...usual, name: 'in another time zone', folder: 'b', env: { ...usual.env, TZ: 'Asia/Kathmandu' } },
  {
    ...usual,
    name: 'in another language',
    folder: 'c',
    env: { ...usual.env, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
  { ...usual, name: 'with declarations in another order', folder: 'd', source: otherOrder },
])('$name', async (circumstances) => {
  expect(expected.size).toBeGreaterThan(100)
  expect(differences(expected, await build(circumstances))).toEqual([])
})

test('a platform that differs gives files that differ', async () => {
  const source = readFileSync(shop, 'utf8').replace("cidr: '10.0.0.0/16'", "cidr: '10.2.0.0/16'")
  const found = differences(expected, await build({ ...usual, folder: 'e', source }))
  expect(found).toContain('terraform/demo/platform/network.tf')
})
