import { subjectOf } from '../../packages/plinth/src/proofs/network/testing/compare.ts'
import { corners } from '../../packages/plinth/src/proofs/network/testing/corners.ts'
import { firstDisagreement } from '../../packages/plinth/src/proofs/network/testing/law.ts'
import { readNetwork } from '../../packages/plinth/src/proofs/network/testing/prover.ts'
import { showPacket } from '../../packages/plinth/src/proofs/network/testing/walker/packet.ts'

/** Networks and packets are always the same: a bug is caught by them or it is not. */
const seed = 1

/** The first packet about which this prover is wrong; also how it fails, when it fails. */
export function verdict(networks: number): string | undefined {
  try {
    return wrongInCorners() ?? wrongInNetworks(networks)
  } catch (error) {
    return String(error)
  }
}

function wrongInCorners(): string | undefined {
  for (const { resources, packets } of corners) {
    const prove = readNetwork(subjectOf(resources))
    const wrong = packets.find(([packet, outcome]) => prove(packet) !== outcome)
    if (wrong !== undefined) return `${showPacket(wrong[0])}: ${wrong[1]}, not ${prove(wrong[0])}`
  }
  return undefined
}

function wrongInNetworks(networks: number): string | undefined {
  const found = firstDisagreement({ networks, packets: 100, seed })?.disagreement
  return found && `${showPacket(found.packet)}: ${found.walker.is}, not ${found.prover}`
}
