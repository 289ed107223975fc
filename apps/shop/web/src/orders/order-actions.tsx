import type { Order } from '@shop/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { api, bodyOf } from '../api/client.ts'
import { orderRequest, queries, type OrderName } from '../api/queries.ts'
import { TroubleNotice } from '../design/notice.tsx'
import { announce } from '../shell/announce.ts'
import { counted } from '../words/counts.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'

interface Props {
  readonly order: Order
  readonly name: OrderName
}

/** What the buyer may do now; the API says which of it is possible. */
export function OrderActions({ order, name }: Props) {
  const [open, setOpen] = useState<'cancel' | 'return'>()
  const can = (step: Order['steps'][number]): boolean => order.steps.includes(step)
  const invoice = `/orders/${order.number}/invoice${name.token === undefined ? '' : `?token=${name.token}`}`
  const close = (): void => setOpen(undefined)
  return (
    <div className="stack-tight">
      {can('reorder') && <Reorder name={name} />}
      {order.captured > 0 && (
        <Link href={invoice} className="button">
          Invoice
        </Link>
      )}
      {can('return') && (
        <button type="button" className="button" onClick={() => setOpen('return')}>
          Send something back
        </button>
      )}
      {can('cancel') && (
        <button type="button" className="button button-danger" onClick={() => setOpen('cancel')}>
          Cancel the order
        </button>
      )}
      {open === 'cancel' && <CancelDialog name={name} onClose={close} />}
      {open === 'return' && <ReturnDialog order={order} name={name} onClose={close} />}
    </div>
  )
}

function Reorder({ name }: { readonly name: OrderName }) {
  const client = useQueryClient()
  const [, go] = useLocation()
  const again = useMutation({
    mutationFn: () => bodyOf(api.reorder(orderRequest(name))),
    onSuccess: async ({ added, skipped }) => {
      await client.invalidateQueries(queries.cart())
      const missing = skipped.length === 0 ? '' : `, ${counted(skipped.length, 'thing')} could not be had`
      announce(`${counted(added, 'thing')} put into the cart${missing}`)
      if (added > 0) go('/cart')
    },
  })
  return (
    <>
      {again.error !== null && <TroubleNotice error={again.error} />}
      <button type="button" className="button" onClick={() => again.mutate()} aria-disabled={again.isPending}>
        Order again
      </button>
    </>
  )
}
