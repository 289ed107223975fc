import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import type { Answer } from '#answers/answer.ts'
import { answerAsData, answerAsText } from './answer.ts'

const answer: Answer<'blocked'> = {
  question: 'internet -> database:5432/tcp',
  environment: 'demo',
  verdict: 'blocked',
  summary: 'No route leads from the internet to the database.',
  steps: [
    {
      says: 'The gateway takes the packet.',
      outcome: 'passes',
      evidence: [{ resource: 'demo/platform/aws_igw.main' }],
    },
    {
      says: 'The subnet has no route to a gateway.',
      outcome: 'stops',
      evidence: [{ resource: 'demo/platform/aws_subnet.data', argument: 'vpc_id', path: ['network'] }],
    },
  ],
  remedy: 'nothing to do',
}

const style = {
  paint: picocolors.createColors(false),
  cwd: '/shop',
  locate: () => ({ file: '/shop/platform.ts', line: 6, column: 3, endLine: 6, endColumn: 9, excerpt: 'network: {}' }),
}

test('as text: the verdict, numbered steps with the lines they rest on, the remedy', () => {
  expect(answerAsText(answer, style)).toBe(`blocked: internet -> database:5432/tcp (demo)
  No route leads from the internet to the database.

  1. The gateway takes the packet.
     demo/platform/aws_igw.main
  2. The subnet has no route to a gateway. [stops]
     demo/platform/aws_subnet.data.vpc_id   platform.ts:6:3   network: {}

help: nothing to do
`)
})

test('as text: red on a terminal where a step stops', () => {
  expect(answerAsText(answer, { ...style, paint: picocolors.createColors(true) })).toContain('\u001B[31m')
})

test('as data: what passed, what stopped, and where each stands', () => {
  expect(answerAsData(answer, style)).toEqual({
    question: 'internet -> database:5432/tcp',
    environment: 'demo',
    verdict: 'blocked',
    summary: 'No route leads from the internet to the database.',
    path: [{ says: 'The gateway takes the packet.', outcome: 'passes', evidence: ['demo/platform/aws_igw.main'] }],
    reasons: [
      {
        says: 'The subnet has no route to a gateway.',
        outcome: 'stops',
        evidence: ['demo/platform/aws_subnet.data.vpc_id'],
      },
    ],
    remedy: 'nothing to do',
    provenance: [
      { resource: 'demo/platform/aws_igw.main' },
      {
        resource: 'demo/platform/aws_subnet.data',
        argument: 'vpc_id',
        path: ['network'],
        file: 'platform.ts',
        line: 6,
        column: 3,
        excerpt: 'network: {}',
      },
    ],
  })
})
