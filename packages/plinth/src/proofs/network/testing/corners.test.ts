import { expect, test } from 'vitest'
import { subjectOf } from './compare.ts'
import { corners } from './corners.ts'
import { readNetwork } from './prover.ts'
import { judgeOf } from './walker/judge.ts'
import { showPacket } from './walker/packet.ts'

test.each(corners.map((corner) => [corner.rule, corner] as const))('%s', (_, { resources, packets }) => {
  const judge = judgeOf(resources)
  const prove = readNetwork(subjectOf(resources))
  for (const [packet, outcome] of packets) {
    expect(judge(packet).is, `walker: ${showPacket(packet)}`).toBe(outcome)
    expect(prove(packet), `prover: ${showPacket(packet)}`).toBe(outcome)
  }
})
