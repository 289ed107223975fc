import { expect, test } from 'vitest'
import { judge, renderFailures, renderOpen, renderTable } from './judge.ts'
import type { Evidence, Requirement } from './requirement.ts'

const right: Evidence = { resource: 'right' }
const wrong: Evidence = { resource: 'wrong' }

function row(id: string, more: Partial<Requirement>): Requirement {
  return { id, item: `item of ${id}`, kind: 'network', contradictions: [], evidence: [right], open: {}, ...more }
}

const judged = judge(
  [
    row('E-001', {}),
    row('E-002', { open: { proofs: 'the proof' } }),
    row('E-003', { evidence: [], open: { diagrams: 'the picture' }, kind: 'ops/runbook' }),
    row('E-004', { evidence: [right, wrong], open: { proofs: 'the proof' } }),
  ],
  (evidence) => (evidence === wrong ? ['it is not like that'] : []),
)

test('a row is held when all evidence holds and nothing is open', () => {
  expect(judged.map(({ standing }) => standing)).toEqual(['held', 'partly', 'open', 'failing'])
})

test('the table counts by kind', () => {
  expect(renderTable(judged)).toBe(
    [
      'kind              rows    held  partly    open failing',
      'network              3       1       1       0       1',
      'ops/runbook          1       0       0       1       0',
      'all                  4       1       1       1       1',
    ].join('\n'),
  )
})

test('what fails has its reason', () => {
  expect(renderFailures(judged)).toBe('E-004 item of E-004\n      it is not like that')
})

test('what is open has what it waits for', () => {
  expect(renderOpen(judged)).toBe(
    'E-002 partly item of E-002 (proofs: the proof)\nE-003 open   item of E-003 (diagrams: the picture)',
  )
})
