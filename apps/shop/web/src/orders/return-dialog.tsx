import type { Order } from '@shop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { z } from 'zod'
import { api, newIdempotencyKey } from '../api/client.ts'
import { orderRequest, queries, type OrderName } from '../api/queries.ts'
import { Dialog } from '../design/dialog.tsx'
import { Field, TextField } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'

interface Props {
  readonly order: Order
  readonly name: OrderName
  readonly onClose: () => void
}

const quantities = z.record(z.string(), z.number().int().min(0).optional())
const schema = z
  .object({ line: quantities, reason: z.string().trim().min(1).max(300) })
  .refine(({ line }) => Object.values(line).some((quantity) => (quantity ?? 0) > 0), {
    path: ['reason'],
    message: 'must name at least one thing above',
  })

export function ReturnDialog({ order, name, onClose }: Props) {
  const client = useQueryClient()
  const key = useRef(newIdempotencyKey())
  const form = useForm({
    schema,
    submit: async ({ line, reason }) => {
      const lines = Object.entries(line).flatMap(([lineId, quantity]) =>
        (quantity ?? 0) > 0 ? [{ lineId, quantity: quantity ?? 0 }] : [],
      )
      await api.requestReturn({ ...orderRequest(name), body: { lines, reason }, idempotencyKey: key.current })
      await client.invalidateQueries(queries.order(name))
      announce('We have your request, and will answer soon')
      onClose()
    },
  })
  return (
    <Dialog title="Send something back" onClose={onClose}>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        {order.lines
          .filter(({ quantity, returned }) => quantity > returned)
          .map(({ id, product, variant, quantity, returned }) => (
            <Field
              key={id}
              name={`line.${id}`}
              label={`${product.name}${variant === '' ? '' : `, ${variant}`}`}
              hint={`How many of ${quantity - returned}`}
              type="number"
              min={0}
              max={quantity - returned}
              defaultValue={0}
              errors={form.errors}
            />
          ))}
        <TextField name="reason" label="What is wrong with it?" maxLength={300} errors={form.errors} required />
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Not now
          </button>
          <Submit form={form}>Ask for the return</Submit>
        </div>
      </form>
    </Dialog>
  )
}
