import { expect, test } from 'vitest'
import { labelsOf, matches, someLabels, type Ternary } from './labels.ts'

const backend = labelsOf({ labels: { app: 'backend', tier: 'api' } })
/** As a chart makes them: one label is documented, the others are not. */
const ofChart = someLabels({ app: 'dns' })

const cases: readonly (readonly [what: string, selector: unknown, ofBackend: Ternary, ofChart: Ternary])[] = [
  ['an empty selector is everything', {}, 'yes', 'yes'],
  ['one label', { matchLabels: { app: 'backend' } }, 'yes', 'no'],
  ['all labels must match', { matchLabels: { app: 'backend', tier: 'web' } }, 'no', 'no'],
  ['a label that is not there', { matchLabels: { team: 'shop' } }, 'no', 'unknown'],
  ['In', { matchExpressions: [{ key: 'tier', operator: 'In', values: ['web', 'api'] }] }, 'yes', 'unknown'],
  ['NotIn', { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['backend'] }] }, 'no', 'yes'],
  [
    'NotIn holds without the label',
    { matchExpressions: [{ key: 'x', operator: 'NotIn', values: ['y'] }] },
    'yes',
    'unknown',
  ],
  ['Exists', { matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, 'yes', 'unknown'],
  ['DoesNotExist', { matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, 'no', 'unknown'],
  [
    'labels and expressions together',
    { matchLabels: { app: 'backend' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] },
    'no',
    'no',
  ],
]

test.for(cases)('%s', ([, selector, expectedOfBackend, expectedOfChart]) => {
  expect(matches(selector, backend)).toBe(expectedOfBackend)
  expect(matches(selector, ofChart)).toBe(expectedOfChart)
})

test('a value that is known after apply can be any', () => {
  const late = labelsOf({ labels: { account: { $: 'reference', target: 'a', attribute: 'b' } } })
  expect(matches({ matchLabels: { account: '1' } }, late)).toBe('unknown')
  expect(matches({ matchExpressions: [{ key: 'account', operator: 'Exists' }] }, late)).toBe('yes')
})
