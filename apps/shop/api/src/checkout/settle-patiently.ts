import { setTimeout as sleep } from 'node:timers/promises'
import { msLeft, type Deadline } from '@plinth/kit'
import type { Cashier } from '../payments/cashier.ts'

export interface Patience {
  readonly deadline: Deadline
  readonly signal: AbortSignal
}

/** Time that is kept for the answer itself, in milliseconds. */
const reserve = 1_000
const pause = 80

/** Brings the payment of an order on, or waits for whoever is doing that now, as long as the caller has time. */
export async function settlePatiently(
  cashier: Cashier,
  orderId: string,
  { deadline, signal }: Patience,
): Promise<void> {
  while ((await cashier.settle(orderId, signal)) === 'busy') {
    if (msLeft(deadline) < reserve + pause) return
    await sleep(pause, undefined, { signal })
  }
}
