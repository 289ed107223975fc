import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { compile } from 'plinth'
import { expect, test } from 'vitest'
import platform from './platform.ts'

const folder = join(import.meta.dirname, 'golden')
const command = 'what is emitted has changed; look at it, and if it is meant: npm run golden'

const { files } = compile(platform)
const golden = new Map(filesBelow(folder))

test('the same files are emitted', () => {
  expect(
    files.map(({ path }) => path),
    command,
  ).toEqual([...golden.keys()].toSorted())
})

test.for(files)('$path', ({ path, text }) => {
  expect(text, command).toBe(golden.get(path))
})

function filesBelow(root: string): [string, string][] {
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')])
}
