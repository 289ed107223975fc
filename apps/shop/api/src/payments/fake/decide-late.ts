import type { Deliver } from '@plinth/kit'
import { z } from 'zod'
import type { FakeProvider } from './fake-provider.ts'

const Payload = z.object({ key: z.string() })

/** The bank of the card `Late` has made up its mind. */
export function lateDecision(provider: Pick<FakeProvider, 'decide'>): Deliver {
  return async (message) => provider.decide(Payload.parse(message.payload).key)
}
