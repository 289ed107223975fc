import { CouponCode, type AppliedCoupon } from '@shop/contract'
import { z } from 'zod'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { useApplyCoupon, useRemoveCoupon } from './use-cart-changes.ts'

const schema = z.object({ code: CouponCode })

export function CouponForm({ coupon }: { readonly coupon: AppliedCoupon | null }) {
  const apply = useApplyCoupon()
  const remove = useRemoveCoupon()
  const form = useForm({ schema, submit: ({ code }) => apply.mutateAsync(code) })

  if (coupon !== null) {
    return (
      <p className="cluster between small">
        Coupon {coupon.code} is used.
        <button type="button" className="link-button" onClick={() => remove.mutate(undefined)}>
          Use none
        </button>
      </p>
    )
  }
  return (
    <details>
      <summary>I have a coupon</summary>
      <form className="stack-tight coupon" onSubmit={form.onSubmit} noValidate>
        <Field name="code" label="Coupon code" autoComplete="off" autoCapitalize="characters" errors={form.errors} />
        <Submit form={form} tone="primary">
          Use it
        </Submit>
      </form>
    </details>
  )
}
