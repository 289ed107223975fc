import { expect, test } from 'vitest'
import { compile } from '#compile.ts'
import { smallPlatform } from '#testing/small-platform.ts'

/** Findings of a small platform in us-east-1 with this budget; it costs 212 to 307, likely 215.31. */
function findingsOf(monthly: number, state: 'active' | 'planned' = 'active') {
  const { diagnostics } = compile(
    smallPlatform({
      region: 'us-east-1',
      budget: { monthly, to: ['platform@example.com'] },
      environments: { test: { account: '111122223333', state } },
    }),
  )
  return diagnostics
    .filter(({ code }) => code.startsWith('cost/'))
    .map(({ code, severity, places }) => `${severity} ${code} at ${places[0]?.path.join('.')}`)
}

test('silent where what is likely fits', () => {
  expect(findingsOf(400)).toEqual([])
})

test('a warning where what is likely does not fit, an error where nothing can', () => {
  const likely = findingsOf(213)
  expect(likely).toEqual(['warning cost/over-budget at budget.monthly'])
  expect(findingsOf(100)).toEqual(['error cost/impossible-budget at budget.monthly'])
})

test('what has no price is no reason to say that it fits', () => {
  const { diagnostics } = compile(smallPlatform({ budget: { monthly: 900, to: ['platform@example.com'] } }))
  const [note] = diagnostics.filter(({ code }) => code === 'cost/incomplete-estimate')
  expect(note?.message).toContain('without a known price in eu-central-1: images (ecr), storage (s3), ')
})

test('a planned environment is held against its budget too', () => {
  expect(findingsOf(100, 'planned')).toEqual(['error cost/impossible-budget at budget.monthly'])
})
