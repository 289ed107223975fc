import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, matchOf, publicAddresses, publicStandIns, rangeOf, showAddress, showRange } from './addresses.ts'
import { holds } from './span.ts'

describe('addresses', () => {
  test('are read and written in both notations', () => {
    const same = [
      '10.0.0.0/16',
      '0.0.0.0/0',
      '::/0',
      '2600:1f00::/56',
      '10.1.2.3/32',
      'fd00:ec2::254/128',
      '64:ff9b::/96',
    ]
    expect(same.map((text) => rangeOf(text)).map((range) => range && showRange(range))).toEqual(same)
    expect(rangeOf('10.0.37.5/24')).toEqual(rangeOf('10.0.37.0/24'))
    expect(rangeOf('::ffff:10.0.0.1')).toEqual(rangeOf('::ffff:a00:1'))
  })

  test('that are none are not read', () => {
    for (const text of [
      '10.0.0',
      '10.0.0.256',
      '10.0.0.0/33',
      'fe80::1::2',
      'x',
      '',
      '10.0.0.0/',
      '1:2:3:4:5:6:7:8:9',
      '::/129',
    ]) {
      expect(rangeOf(text), text).toBeUndefined()
    }
  })

  test('of IPv6 are written so that they are read again', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }),
        (value) => addressOf(showAddress(6, value))?.point === value,
      ),
    )
  })
})

/** RFC 6890; the blocks for documents stand for public addresses. */
describe('public addresses', () => {
  const isPublic = (text: string): boolean => {
    const address = addressOf(text)
    return publicAddresses.some(({ family, span }) => family === address?.family && holds(span, address.point))
  }

  test('are those that the internet routes', () => {
    expect(['8.8.8.8', '203.0.113.7', '172.15.255.255', '172.32.0.0', '2600:1f00::1'].map(isPublic)).not.toContain(
      false,
    )
    expect(
      [
        '10.0.0.1',
        '100.64.0.1',
        '127.0.0.1',
        '169.254.169.254',
        '172.16.0.1',
        '192.168.1.1',
        '224.0.0.1',
        'fd00::1',
        'fe80::1',
      ].map(isPublic),
    ).not.toContain(true)
  })
})

describe('a block in a rule', () => {
  const contains = (cidr: string): string => {
    const range = rangeOf(cidr)
    if (range === undefined) return 'no block'
    const { sure, maybe } = matchOf(range)
    const has = (addresses: typeof sure): boolean =>
      addresses.some(({ family, span }) => family === range.family && holds(span, publicStandIns[family].first))
    return has(sure) ? 'surely' : has(maybe) ? 'perhaps' : 'not'
  }

  test('contains the addresses of an AWS service surely, perhaps or not', () => {
    expect(contains('0.0.0.0/0')).toBe('surely')
    expect(contains('::/0')).toBe('surely')
    expect(contains('52.0.0.0/8')).toBe('perhaps')
    expect(contains('10.0.0.0/8')).toBe('not')
    expect(contains('fd00::/8')).toBe('not')
  })
})
