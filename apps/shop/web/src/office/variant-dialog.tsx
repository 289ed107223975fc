import type { EditedProduct } from '@shop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api, bodyOf } from '../api/client.ts'
import { Dialog } from '../design/dialog.tsx'
import { Check, Field } from '../forms/field.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'
import { amountText } from '../words/money.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { Dollars, OptionalDollars } from './dollars.ts'
import { officeQueries, versionTag } from './office-queries.ts'

const schema = z.object({
  name: z.string().trim().min(1).max(120),
  price: Dollars,
  compareAt: OptionalDollars,
  active: z.boolean(),
})

interface Props {
  readonly product: EditedProduct
  readonly variant: EditedProduct['variants'][number]
  readonly onReload: () => void
  readonly onClose: () => void
}

export function VariantDialog({ product, variant, onReload, onClose }: Props) {
  const client = useQueryClient()
  const form = useForm({
    schema,
    submit: async (body) => {
      const params = { slug: product.slug, sku: variant.sku }
      const next = await bodyOf(api.changeVariant({ params, body, ifMatch: versionTag(product) }))
      client.setQueryData(officeQueries.product(product.slug).queryKey, next)
      announce(`${variant.sku} is saved`)
      onClose()
    },
  })
  return (
    <Dialog title={variant.sku} onClose={onClose}>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        <Field name="name" label="Name" defaultValue={variant.name} errors={form.errors} />
        <div className="form-grid">
          <Field
            name="price"
            label="Price in dollars"
            inputMode="decimal"
            defaultValue={amountText(variant.price)}
            errors={form.errors}
            width="half"
          />
          <Field
            name="compareAt"
            label="Price before (optional)"
            inputMode="decimal"
            defaultValue={variant.compareAt === null ? '' : amountText(variant.compareAt)}
            errors={form.errors}
            width="half"
          />
        </div>
        <Check name="active" defaultChecked={variant.active}>
          Can be bought
        </Check>
        {form.failure !== undefined && (
          <ConflictNotice
            error={form.failure}
            onReload={() => {
              onReload()
              onClose()
            }}
          />
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary" aria-disabled={form.busy}>
            Save
          </button>
        </div>
      </form>
    </Dialog>
  )
}
