export type Transport = 'tcp' | 'udp' | 'sctp'

/** TCP unless written (Kubernetes API, Protocol). */
export function transportOf(protocol: unknown): Transport {
  return protocol === 'UDP' ? 'udp' : protocol === 'SCTP' ? 'sctp' : 'tcp'
}
