import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import { shortened } from './log-line.ts'

const plain = picocolors.createColors(false)

test.for([
  ['plain words stay', 'plain words stay'],
  ['{"not":"a log"}', '{"not":"a log"}'],
  ['{ broken', '{ broken'],
  [
    '{"level":30,"time":1,"pid":2,"hostname":"h","name":"api","msg":"listening","port":3000}',
    'info  listening port=3000',
  ],
  ['{"level":"warn","msg":"slow","took":{"ms":12}}', 'warn  slow took={"ms":12}'],
  [
    '{"level":50,"msg":"failed","err":{"message":"no","stack":"Error: no\\n  at x"}}',
    'error failed err={"message":"no"}\n    Error: no\n      at x',
  ],
] as const)('%s', ([line, expected]) => {
  expect(shortened(line, plain)).toBe(expected)
})
