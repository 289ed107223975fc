import type { Order } from '@shop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { z } from 'zod'
import { api, bodyOf, newIdempotencyKey } from '../api/client.ts'
import { Dialog } from '../design/dialog.tsx'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'
import { amountText, formatMoney } from '../words/money.ts'
import { Dollars } from './dollars.ts'
import { officeQueries } from './office-queries.ts'

interface Props {
  readonly order: Order
  readonly onClose: () => void
}

export function RefundDialog({ order, onClose }: Props) {
  const client = useQueryClient()
  const key = useRef(newIdempotencyKey())
  const most = order.captured - order.refunded
  const schema = z.object({
    amount: Dollars.refine((cents) => cents > 0 && cents <= most, `must be at most ${formatMoney(most)}`),
    reason: z.string().trim().min(1).max(200),
  })
  const form = useForm({
    schema,
    submit: async (body) => {
      const params = { number: order.number }
      const next = await bodyOf(api.refundOrder({ params, body, idempotencyKey: key.current }))
      client.setQueryData(officeQueries.order(order.number).queryKey, next)
      announce(`${formatMoney(body.amount)} go back to the buyer`)
      onClose()
    },
  })
  return (
    <Dialog title={`Refund for ${order.number}`} onClose={onClose}>
      <p>
        {formatMoney(order.captured)} were captured, {formatMoney(order.refunded)} of it given back. At most{' '}
        {formatMoney(most)} can go back now.
      </p>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        <Field
          name="amount"
          label="Amount in dollars"
          inputMode="decimal"
          defaultValue={amountText(most)}
          errors={form.errors}
        />
        <Field name="reason" label="Reason" hint="The buyer reads it." maxLength={200} errors={form.errors} required />
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <Submit form={form} tone="danger">
            Give it back
          </Submit>
        </div>
      </form>
    </Dialog>
  )
}
