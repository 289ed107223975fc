import { CouponCode, type Coupon } from '@shop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../api/client.ts'
import { Dialog } from '../design/dialog.tsx'
import { Check, Field, SelectField } from '../forms/field.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'
import { amountText } from '../words/money.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { valueFrom, worthText } from './coupon-worth.ts'
import { Dollars } from './dollars.ts'
import { officeQueries, versionTag } from './office-queries.ts'

const schema = z.object({
  code: CouponCode,
  description: z.string().trim().min(1).max(200),
  kind: z.enum(['percentage', 'fixed']),
  worth: z.string().regex(/^\d{1,6}(?:\.\d{1,2})?$/, 'must be a number such as 10 or 7.50'),
  minimum: Dollars,
  oncePerCustomer: z.boolean(),
  endsOn: z.union([z.literal('').transform(() => null), z.iso.date().transform((day) => `${day}T23:59:59.000Z`)]),
  maxUses: z.number().int().min(1).max(1_000_000).optional(),
  active: z.boolean(),
})

interface Props {
  /** Undefined makes a new one. */
  readonly coupon: Coupon | undefined
  readonly onClose: () => void
}

export function CouponDialog({ coupon, onClose }: Props) {
  const client = useQueryClient()
  const reload = (): Promise<void> => client.invalidateQueries(officeQueries.coupons())
  const form = useForm({
    schema,
    submit: async ({ code, worth, endsOn, maxUses = null, ...rest }) => {
      const body = {
        ...rest,
        value: valueFrom(rest.kind, worth),
        startsAt: coupon?.startsAt ?? null,
        endsAt: endsOn,
        maxUses,
      }
      await (coupon === undefined
        ? api.createCoupon({ body: { ...body, code } })
        : api.changeCoupon({ params: { code }, body, ifMatch: versionTag(coupon) }))
      await reload()
      announce(`${code} is saved`)
      onClose()
    },
  })
  return (
    <Dialog title={coupon === undefined ? 'New coupon' : `Coupon ${coupon.code}`} onClose={onClose}>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        <Field
          name="code"
          label="Code"
          defaultValue={coupon?.code}
          readOnly={coupon !== undefined}
          autoComplete="off"
          errors={form.errors}
        />
        <Field
          name="description"
          label="What it says"
          hint="Customers read it in the cart."
          defaultValue={coupon?.description}
          errors={form.errors}
        />
        <div className="form-grid">
          <SelectField
            name="kind"
            label="Kind"
            defaultValue={coupon?.kind ?? 'percentage'}
            errors={form.errors}
            width="half"
          >
            <option value="percentage">Per cent of the goods</option>
            <option value="fixed">Dollars off</option>
          </SelectField>
          <Field
            name="worth"
            label="Worth"
            inputMode="decimal"
            defaultValue={coupon === undefined ? '' : worthText(coupon)}
            errors={form.errors}
            width="half"
          />
          <Field
            name="minimum"
            label="Goods from, in dollars"
            inputMode="decimal"
            defaultValue={amountText(coupon?.minimum ?? 0)}
            errors={form.errors}
            width="half"
          />
          <Field
            name="maxUses"
            label="At most so often (optional)"
            type="number"
            min={1}
            defaultValue={coupon?.maxUses ?? undefined}
            errors={form.errors}
            width="half"
          />
          <Field
            name="endsOn"
            label="Last day (optional)"
            type="date"
            defaultValue={coupon?.endsAt?.slice(0, 10)}
            errors={form.errors}
            width="half"
          />
        </div>
        <Check name="oncePerCustomer" defaultChecked={coupon?.oncePerCustomer ?? false}>
          Once for each customer
        </Check>
        <Check name="active" defaultChecked={coupon?.active ?? true}>
          Active
        </Check>
        {form.failure !== undefined && (
          <ConflictNotice
            error={form.failure}
            onReload={() => {
              void reload()
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
