import type { Probe } from '../plan/local-plan.ts'

/** What probes have found so far. */
export interface Health {
  readonly good: boolean
  /** Answers in a row that spoke against `good`. */
  readonly against: number
}

/** Before the first answer nothing is taken for good. */
export const unknownHealth: Health = { good: false, against: 0 }

/** Health after one more answer: it turns only when enough answers in a row speak against it, as for the kubelet. */
export function afterProbe(
  health: Health,
  answeredWell: boolean,
  probe: Pick<Probe, 'failures' | 'successes'>,
): Health {
  if (answeredWell === health.good) return { good: health.good, against: 0 }
  const against = health.against + 1
  const needed = health.good ? probe.failures : probe.successes
  return against >= needed ? { good: answeredWell, against: 0 } : { good: health.good, against }
}
