import { statement, type Deliver, type Queryable } from '@plinth/kit'
import { z } from 'zod'
import { signatureOf } from '../signature.ts'

interface Webhooks {
  readonly database: Queryable
  /** The door of the shop for webhooks, as an address that this process can reach. */
  readonly url: () => string
  /** The newest first. */
  readonly secrets: () => Promise<readonly string[]>
}

const findEvent = statement<{ payload: string }, [id: string]>(
  'fake-event-by-id',
  'select payload from fake_payments.events where id = $1',
)

const Payload = z.object({ eventId: z.string() })

/** Sends a message over HTTP, as an outside party does. Anything but a 2xx answer is sent again later. */
export function webhookDelivery({ database, url, secrets }: Webhooks): Deliver {
  return async (message, signal) => {
    const { eventId } = Payload.parse(message.payload)
    const [event] = await database.rows(findEvent, [eventId])
    if (event === undefined) return
    const [secret] = await secrets()
    if (secret === undefined) throw new Error('there is no secret to sign with')
    const response = await fetch(url(), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-signature': signatureOf(event.payload, secret, new Date()),
        ...(message.correlationId && { 'x-correlation-id': message.correlationId }),
        ...(message.traceparent && { traceparent: message.traceparent }),
      },
      body: event.payload,
      signal,
    })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`the webhook was answered with ${response.status}`)
  }
}
