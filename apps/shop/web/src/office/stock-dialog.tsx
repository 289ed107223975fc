import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api, bodyOf } from '../api/client.ts'
import { Dialog } from '../design/dialog.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Field, SelectField } from '../forms/field.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'
import { formatMoment } from '../words/dates.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { officeQueries, versionTag } from './office-queries.ts'

interface Props {
  readonly sku: string
  readonly editable: boolean
  readonly onClose: () => void
}

/** What is there, what moved, and booking more. The version that was seen goes along with the booking. */
export function StockDialog({ sku, editable, onClose }: Props) {
  const stock = useQuery(officeQueries.stockOf(sku))
  return (
    <Dialog title={`Stock of ${sku}`} onClose={onClose}>
      <Loaded query={stock}>
        {({ received, reserved, sold, available, version, movements }) => (
          <>
            <dl className="totals">
              <dt>Received</dt>
              <dd>{received}</dd>
              <dt>Reserved</dt>
              <dd>−{reserved}</dd>
              <dt>Sold</dt>
              <dd>−{sold}</dd>
              <dt className="grand">Available</dt>
              <dd className="grand">{available}</dd>
            </dl>
            {editable && <Booking key={version} sku={sku} version={version} onClose={onClose} />}
            <details>
              <summary>What moved lately</summary>
              <ol className="plain-list">
                {movements.map(({ id, kind, quantity, note, who, order, at }) => (
                  <li key={id} className="small">
                    {formatMoment(at)}: {kind} <strong>{quantity}</strong> by {who}
                    {order !== null && ` for ${order}`}
                    {note !== '' && `, ${note}`}
                  </li>
                ))}
              </ol>
            </details>
          </>
        )}
      </Loaded>
      {!editable && (
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        </div>
      )}
    </Dialog>
  )
}

const schema = z.object({
  kind: z.enum(['received', 'adjusted']),
  quantity: z.number().int().min(-1_000_000).max(1_000_000),
  note: z.string().trim().max(200),
})

interface BookingProps {
  readonly sku: string
  readonly version: number
  readonly onClose: () => void
}

function Booking({ sku, version, onClose }: BookingProps) {
  const client = useQueryClient()
  const form = useForm({
    schema,
    submit: async (body) => {
      const level = await bodyOf(api.changeStock({ params: { sku }, body, ifMatch: versionTag({ version }) }))
      await client.invalidateQueries({ queryKey: ['office', 'stock'] })
      announce(`${sku}: ${level.available} available`)
      onClose()
    },
  })
  return (
    <form className="stack" onSubmit={form.onSubmit} noValidate>
      <div className="form-grid">
        <SelectField name="kind" label="What happened" errors={form.errors} width="half">
          <option value="received">Goods came in</option>
          <option value="adjusted">Counted again</option>
        </SelectField>
        <Field
          name="quantity"
          label="How many"
          hint="Less than nothing only when counted again."
          type="number"
          errors={form.errors}
          width="half"
        />
      </div>
      <Field name="note" label="Note" maxLength={200} errors={form.errors} />
      {form.failure !== undefined && (
        <ConflictNotice
          error={form.failure}
          onReload={() => void client.invalidateQueries(officeQueries.stockOf(sku))}
        />
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" className="button button-primary" aria-disabled={form.busy}>
          Book
        </button>
      </div>
    </form>
  )
}
