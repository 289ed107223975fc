/** Numbers that IANA gave the protocols which AWS knows by name. */
export const protocolNumbers = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 } as const

/** One end of a conversation: who, and under which address. `internet` is everybody outside. */
export interface End {
  readonly site: string
  readonly address: string
}

/** The first packet of a conversation, or one that answers it. */
export interface Packet {
  readonly from: End
  readonly to: End
  readonly protocol: number
  /** Ports of TCP and UDP; type and code of ICMP stand in `icmp`. */
  readonly sourcePort: number
  readonly destinationPort: number
  readonly icmp?: { readonly type: number; readonly code: number }
}

export function isIcmp({ protocol }: Packet): boolean {
  return protocol === protocolNumbers.icmp || protocol === protocolNumbers.icmpv6
}

/** Echo requests of both families and what answers them (RFC 792, RFC 4443). */
const answers: Readonly<Record<string, number>> = { '1/8': 0, '58/128': 129 }

/** The packet that must come back for a conversation; undefined for messages of ICMP that nobody answers. */
export function replyTo(packet: Packet): Packet | undefined {
  const back = {
    ...packet,
    from: packet.to,
    to: packet.from,
    sourcePort: packet.destinationPort,
    destinationPort: packet.sourcePort,
  }
  if (!isIcmp(packet)) return back
  const answer = answers[`${packet.protocol}/${packet.icmp?.type ?? 0}`]
  return answer === undefined ? undefined : { ...back, icmp: { type: answer, code: 0 } }
}

export function showPacket({ from, to, protocol, sourcePort, destinationPort, icmp }: Packet): string {
  const name = Object.entries(protocolNumbers).find(([, number]) => number === protocol)?.[0] ?? `protocol ${protocol}`
  const what = icmp === undefined ? `${sourcePort} -> ${destinationPort}` : `type ${icmp.type} code ${icmp.code}`
  return `${from.site} ${from.address} -> ${to.site} ${to.address} ${name} ${what}`
}
