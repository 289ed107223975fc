import type { Order } from '@shop/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { announce } from '../shell/announce.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { officeQueries, versionTag } from './office-queries.ts'
import { RefundDialog } from './refund-dialog.tsx'
import { ShipDialog } from './ship-dialog.tsx'

type Step = 'pack' | 'ship' | 'deliver'

const labels: Readonly<Record<Step, string>> = { pack: 'Packed', ship: 'Hand to the carrier', deliver: 'Delivered' }

export interface Advance {
  readonly step: Step
  readonly parcel?: { readonly carrier: string; readonly code: string }
}

/** Moves an order on. The version that was looked at goes along: of two people at the desk, the second is told. */
export function DeskSteps({ order }: { readonly order: Order }) {
  const client = useQueryClient()
  const [open, setOpen] = useState<'refund' | 'ship'>()
  const { queryKey } = officeQueries.order(order.number)
  const advance = useMutation({
    mutationFn: (body: Advance) =>
      bodyOf(api.advanceOrder({ params: { number: order.number }, body, ifMatch: versionTag(order) })),
    onSuccess: (next, { step }) => {
      client.setQueryData(queryKey, next)
      setOpen(undefined)
      announce(`${order.number}: ${labels[step]}`)
    },
  })
  const next = (['pack', 'ship', 'deliver'] as const).filter((step) => order.steps.includes(step))
  if (next.length === 0 && !order.steps.includes('refund')) return null
  return (
    <>
      {advance.error !== null && (
        <ConflictNotice
          error={advance.error}
          onReload={() => {
            advance.reset()
            void client.invalidateQueries({ queryKey })
          }}
        />
      )}
      <div className="cluster">
        {next.map((step) => (
          <button
            key={step}
            type="button"
            className="button button-primary"
            onClick={() => (step === 'ship' ? setOpen('ship') : advance.mutate({ step }))}
            aria-disabled={advance.isPending}
          >
            {labels[step]}
          </button>
        ))}
        {order.steps.includes('refund') && (
          <button type="button" className="button" onClick={() => setOpen('refund')}>
            Refund …
          </button>
        )}
      </div>
      {open === 'refund' && <RefundDialog order={order} onClose={() => setOpen(undefined)} />}
      {open === 'ship' && (
        <ShipDialog
          onShip={(parcel) => advance.mutateAsync({ step: 'ship', parcel })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
