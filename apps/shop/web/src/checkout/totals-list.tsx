import type { Totals } from '@shop/contract'
import { formatMoney } from '../words/money.ts'

interface Props {
  readonly totals: Totals
  readonly taxName: string
  readonly coupon: string | null
}

export function TotalsList({ totals, taxName, coupon }: Props) {
  return (
    <dl className="totals">
      <dt>Goods</dt>
      <dd>{formatMoney(totals.subtotal)}</dd>
      {totals.discount > 0 && (
        <>
          <dt>Discount{coupon === null ? '' : ` (${coupon})`}</dt>
          <dd>−{formatMoney(totals.discount)}</dd>
        </>
      )}
      <dt>Delivery</dt>
      <dd>{totals.shipping === 0 ? 'Free' : formatMoney(totals.shipping)}</dd>
      <dt>{taxName}</dt>
      <dd>{formatMoney(totals.tax)}</dd>
      <dt className="grand">Total</dt>
      <dd className="grand">{formatMoney(totals.total)}</dd>
    </dl>
  )
}
