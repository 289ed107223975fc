import { expect, test } from 'vitest'
import { findCodePages, findMissingPlatforms, findTraces } from './check-repository.mjs'

const where = 'packages/plinth/src/graph/value.ts'

// This file alone may hold them: the check leaves it out.
test.each([
  ['/home/someone/plinth', 'path of one machine'],
  ["cwd: '/root/plinth'", 'path of one machine'],
  ['https://registry.npmjs.org/vitest', 'package registry'],
  ['"resolved": "https://example.com/a.tgz"', 'package registry'],
  ["test.only('a', () => {})", 'skips the others'],
  ['// TODO: later', 'as an issue'],
  ["help: 'REPLACE: what to do'", 'npm run new'],
  ['const now = new Date()', 'has no clock'],
])('refuses %s', (line, remedy) => {
  expect(findTraces([{ path: where, content: `first\n${line}\n` }])).toEqual([
    expect.stringMatching(`^${where}:2: .*${remedy}`),
  ])
})

test.each([
  [where, "mountPath: '/var/www/home/x'"],
  [where, 'https://registry.terraform.io/providers/hashicorp/aws'],
  [where, "new Date('2025-01-01')"],
  ['packages/plinth/src/cli/clock.ts', 'new Date()'],
  ['packages/plinth/src/graph/value.test.ts', 'new Date()'],
])('accepts in %s: %s', (path, line) => {
  expect(findTraces([{ path, content: line }])).toEqual([])
})

test('a lock file without the packages of another platform is refused', () => {
  const parent = { version: '1.0.0', optionalDependencies: { '@a/linux-x64-gnu': '1.0.0', '@a/darwin-arm64': '1.0.0' } }
  const packages = { 'node_modules/a': parent, 'node_modules/@a/linux-x64-gnu': { version: '1.0.0' } }
  expect(findMissingPlatforms({ packages })).toEqual([expect.stringContaining('1 packages for other platforms')])
  const complete = { ...packages, 'node_modules/@a/darwin-arm64': { version: '1.0.0' } }
  expect(findMissingPlatforms({ packages: complete })).toEqual([])
})

test('each code has a page with two examples, each page a code', () => {
  const page = '# net/overlap\n\n```ts\nrefused\n```\n\n```ts\naccepted\n```\n'
  const files = [
    { path: 'docs/codes/net/overlap.md', content: page },
    { path: 'docs/codes/net/bare.md', content: '# net/other\n' },
    { path: 'docs/codes/net/gone.md', content: page },
    { path: 'docs/codes/README.md', content: '# Codes\n' },
  ]
  expect(findCodePages(['net/overlap', 'net/bare', 'net/absent'], files)).toEqual([
    "docs/codes/net/bare.md: lacks the title '# net/bare'",
    'docs/codes/net/bare.md: lacks a refused and an accepted example in ```ts or ```console, or a test that shows it',
    'docs/codes/net/absent.md: net/absent has no page: npm run new code net/absent',
    'docs/codes/net/gone.md: there is no such code: delete the page',
  ])
})
