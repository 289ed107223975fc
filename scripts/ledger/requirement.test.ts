import { expect, test } from 'vitest'
import { readRequirements } from './requirement.ts'

const right = { item: 'One VPC', kind: 'network', evidence: [{ count: 'aws_vpc', in: 'demo', is: 1 }] }

function mistakesOf(row: object): readonly string[] {
  return readRequirements({ count: 1, rows: { 'E-001': row } }).mistakes
}

test('a right row is read', () => {
  const { rows, mistakes } = readRequirements({ count: 1, rows: { 'E-001': right } })
  expect(mistakes).toEqual([])
  expect(rows).toEqual([{ id: 'E-001', contradictions: [], open: {}, ...right }])
})

test.each([
  [{ ...right, evidence: [{ resource: 'a', whit: {} }] }, 'E-001 has an unknown key whit'],
  [{ ...right, evidence: [{ recource: 'a' }] }, 'E-001 has evidence of no known kind: {"recource":"a"}'],
  [{ ...right, evidence: [{ count: 'aws_vpc', in: 'demo' }] }, /^E-001 has evidence without is/],
  [{ ...right, evidence: [{ file: 'a.tf' }] }, 'E-001 says nothing about the file a.tf'],
  [{ ...right, kind: 'netwrok' }, 'E-001 has an unknown kind netwrok'],
  [{ ...right, evidence: [] }, 'E-001 has neither evidence nor anything open'],
  [{ ...right, open: { someday: 'it' } }, /^E-001 is open for someday, which is not among application, cost/],
  [{ ...right, open: { cost: 'the line' } }, 'E-001 is of kind network, which is due: it cannot wait for cost'],
])('a wrong row is told: %j', (row, mistake) => {
  expect(mistakesOf(row)).toEqual([expect.stringMatching(mistake)])
})

test('rows that are missing, and rows that the document does not have, are told', () => {
  expect(readRequirements({ count: 2, rows: { 'E-001': right, 'E-003': right } }).mistakes).toEqual([
    'E-002 is missing',
    'E-003 is not a row of the document',
  ])
})
