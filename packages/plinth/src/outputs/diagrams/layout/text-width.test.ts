import { expect, test } from 'vitest'
import { smallFont, textWidth, titleFont, wrap } from './text-width.ts'

test('a width is the sum of advance widths, with a margin for wider fonts', () => {
  // Helvetica 12: V 667, P 667, C 722 = 2056 thousandths; 2056 × 12 / 1000 × 1.1 = 27.1, rounded up.
  expect(textWidth('VPC', smallFont)).toBe(28)
  // Helvetica Bold 13: 667 + 667 + 722 = 2056; × 13 / 1000 × 1.1 = 29.4.
  expect(textWidth('VPC', titleFont)).toBe(30)
})

test('letters that no table has count as wide as the widest', () => {
  expect(textWidth('数', smallFont)).toBe(14)
})

test('lines break at spaces, and inside words that are too long', () => {
  expect(wrap('default route to the internet gateway', smallFont, 120)).toEqual([
    'default route to the',
    'internet gateway',
  ])
  expect(wrap('aws-load-balancer-controller', titleFont, 150)).toEqual(['aws-load-balancer-', 'controller'])
  expect(wrap('AmazonEKSClusterPolicy', titleFont, 150)).toEqual(['AmazonEKSCluster', 'Policy'])
  expect(wrap('', smallFont, 100)).toEqual([])
})

test('no line is wider than asked for', () => {
  const text = 'com.amazonaws.us-east-1.secretsmanager xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
  for (const line of wrap(text, smallFont, 90)) expect(textWidth(line, smallFont)).toBeLessThanOrEqual(90)
})
