import { expect, test } from 'vitest'
import { rewriteSpecifiers } from './declarations.mjs'

test.each([
  ["export { a } from '#graph/value.ts';", 'index.d.ts', "export { a } from './graph/value.js';"],
  [
    "import type { A } from '#graph/value.ts'",
    'language/words/redis.d.ts',
    "import type { A } from '../../graph/value.js'",
  ],
  ["export * from './value.ts'", 'graph/graph.d.ts', "export * from './value.js'"],
  ['type A = import("#aws/types.gen.ts").A', 'graph/graph.d.ts', 'type A = import("../aws/types.gen.js").A'],
  ["import '../declared.ts'", 'language/words/redis.d.ts', "import '../declared.js'"],
  ["import { x } from 'commander'", 'cli/main.d.ts', "import { x } from 'commander'"],
  ["/** Write it to `'#fff.ts'`. */", 'a.d.ts', "/** Write it to `'#fff.ts'`. */"],
])('%s in %s', (line, file, expected) => {
  expect(rewriteSpecifiers(line, file)).toBe(expected)
})
