import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { z } from 'zod'
import { api, bodyOf, newIdempotencyKey } from '../api/client.ts'
import { orderRequest, queries, type OrderName } from '../api/queries.ts'
import { Dialog } from '../design/dialog.tsx'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'

const schema = z.object({ reason: z.string().max(200) })

interface Props {
  readonly name: OrderName
  readonly onClose: () => void
}

export function CancelDialog({ name, onClose }: Props) {
  const client = useQueryClient()
  const key = useRef(newIdempotencyKey())
  const form = useForm({
    schema,
    submit: async (body) => {
      const order = await bodyOf(api.cancelOrder({ ...orderRequest(name), body, idempotencyKey: key.current }))
      client.setQueryData(queries.order(name).queryKey, order)
      announce('The order is cancelled')
      onClose()
    },
  })
  return (
    <Dialog title="Cancel this order?" onClose={onClose}>
      <p>It is not packed yet, so nothing is sent, and what you paid goes back to your card.</p>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        <Field name="reason" label="Why? (optional)" maxLength={200} errors={form.errors} />
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Keep it
          </button>
          <Submit form={form} tone="danger">
            Cancel the order
          </Submit>
        </div>
      </form>
    </Dialog>
  )
}
