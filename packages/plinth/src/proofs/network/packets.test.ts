import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs, seed } from '#testing/random.ts'
import { addressesOf } from './addresses.ts'
import {
  anyPacket,
  box,
  contains,
  intersect,
  isEmpty,
  isSubset,
  only,
  sameSet,
  sample,
  subtract,
  union,
  type Box,
  type Packet,
  type PacketSet,
} from './packets.ts'
import { answeredBy, needNoReply, repliesTo } from './replies.ts'
import { show } from './show-packets.ts'
import { spanOf, type Span } from './span.ts'
import { asSent, answers, behindNat } from './view.ts'

/** A world so small that each of its packets can be looked at: three values on each axis, in both families. */
const values = {
  protocol: [1, 6, 58],
  source: [0, 1, 2],
  sourcePort: [0, 1024, 2048],
  destination: [0, 1, 2],
  destinationPort: [0, 2048, 129 * 256],
}

function spanIn(points: readonly number[]): fc.Arbitrary<Span<number>> {
  const index = fc.nat({ max: points.length - 1 })
  return fc.tuple(index, index).map(([a, b]) => spanOf(points[Math.min(a, b)] ?? 0, points[Math.max(a, b)] ?? 0))
}

const inFamily = (family: 4 | 6, span: Span<number>): Span =>
  family === 4 ? span : spanOf(BigInt(span.first), BigInt(span.last))

const anyBox: fc.Arbitrary<Box> = fc
  .record({
    family: fc.constantFrom(4 as const, 6 as const),
    protocol: spanIn(values.protocol),
    source: spanIn(values.source),
    sourcePort: spanIn(values.sourcePort),
    destination: spanIn(values.destination),
    destinationPort: spanIn(values.destinationPort),
  })
  .map(({ family, source, destination, ...rest }) => ({
    family,
    ...rest,
    source: inFamily(family, source),
    destination: inFamily(family, destination),
  }))

const anySet: fc.Arbitrary<PacketSet> = fc.array(anyBox, { maxLength: 4 })

const packets: readonly Packet[] = ([4, 6] as const).flatMap((family) =>
  values.protocol.flatMap((protocol) =>
    values.source.flatMap((source) =>
      values.sourcePort.flatMap((sourcePort) =>
        values.destination.flatMap((destination) =>
          values.destinationPort.map((destinationPort): Packet => {
            const [from, to] = family === 4 ? [source, destination] : [BigInt(source), BigInt(destination)]
            return { family, protocol, source: from, sourcePort, destination: to, destinationPort }
          }),
        ),
      ),
    ),
  ),
)

/** Holds for every packet of the small world. */
function forEach(holds: (packet: Packet) => boolean): boolean {
  return packets.every(holds)
}

function law(holds: (a: PacketSet, b: PacketSet) => boolean): void {
  fc.assert(fc.property(anySet, anySet, holds), { numRuns: runs(300), seed })
}

describe('sets of packets', () => {
  test('intersect, join and take away as sets do', () => {
    law((a, b) => {
      const [common, both, rest] = [intersect(a, b), union(a, b), subtract(a, b)]
      return forEach((packet) => {
        const [inA, inB] = [contains(a, packet), contains(b, packet)]
        return (
          contains(common, packet) === (inA && inB) &&
          contains(both, packet) === (inA || inB) &&
          contains(rest, packet) === (inA && !inB)
        )
      })
    })
  })

  test('are empty, part of another, or the same when their packets are', () => {
    law((a, b) => {
      const rest = subtract(a, b)
      return isSubset(a, b) === isEmpty(rest) && sameSet(union(rest, intersect(a, b)), a) && sameSet(a, union(a, a))
    })
  })

  test('show one of their packets', () => {
    law((a) => {
      const packet = sample(a)
      return packet === undefined ? isEmpty(a) : contains(a, packet) && isSubset(only(packet), a)
    })
  })

  test('never mix the families', () => {
    expect(isEmpty(intersect([box(4, {})], [box(6, {})]))).toBe(true)
    expect(sameSet(anyPacket, [box(4, {}), box(6, {})])).toBe(true)
  })
})

describe('replies', () => {
  test('are in a set exactly when the packet is answered by it', () => {
    law((a) =>
      forEach((packet) => {
        const silent = contains(needNoReply, packet)
        const reply = repliesTo(only(packet))
        if (silent) return isEmpty(reply)
        return contains(answeredBy(a), packet) === isSubset(reply, a)
      }),
    )
  })

  test('swap addresses and ports', () => {
    const request = box(4, {
      protocol: spanOf(6),
      source: spanOf(1),
      sourcePort: spanOf(40_000),
      destination: spanOf(2),
      destinationPort: spanOf(443),
    })
    const reply = box(4, {
      protocol: spanOf(6),
      source: spanOf(2),
      sourcePort: spanOf(443),
      destination: spanOf(1),
      destinationPort: spanOf(40_000),
    })
    expect(sameSet(repliesTo([request]), [reply])).toBe(true)
  })
})

describe('packets behind a NAT gateway', () => {
  const gateway = addressesOf(4, [spanOf(1, 2)])

  test('pass for sure when every address and port of the gateway does, perhaps when one does', () => {
    const view = behindNat(gateway)
    law((a, wire) => {
      const four = a.filter(({ family }) => family === 4)
      const [surely, possibly] = [view.surely(four, wire), view.possibly(four, wire)]
      return forEach((packet) => {
        if (!contains(four, packet)) return !contains(surely, packet) && !contains(possibly, packet)
        const image = view.wire(only(packet))
        return (
          contains(surely, packet) === isSubset(image, wire) &&
          contains(possibly, packet) === !isEmpty(intersect(image, wire))
        )
      })
    })
  })

  test('are told apart from packets as they were sent', () => {
    expect(asSent.exact && answers(asSent).exact).toBe(true)
    expect(behindNat(gateway).exact).toBe(false)
  })
})

test('a set is shown in the words of rules', () => {
  const range = (first: number, last = first): Span => spanOf(first, last)
  const set = [
    box(4, {
      protocol: range(6),
      source: range(167_772_160, 167_772_415),
      destination: range(167_772_416),
      destinationPort: range(443),
    }),
    box(4, { protocol: range(1), destinationPort: range(2048, 2303) }),
    box(6, { protocol: range(17), destinationPort: range(1024, 65_535) }),
    box(4, { protocol: range(50) }),
  ]
  expect(show(set)).toBe(
    ['1024-65535/udp IPv6', '443/tcp 10.0.0.0/24 -> 10.0.1.0/32', 'icmp type 8 IPv4', 'protocol 50 IPv4'].join('\n'),
  )
  expect(show([])).toBe('nothing')
})
