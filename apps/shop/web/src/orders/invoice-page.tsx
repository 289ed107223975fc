import type { Invoice } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from 'wouter'
import { queries } from '../api/queries.ts'
import { TotalsList } from '../checkout/totals-list.tsx'
import { Loaded } from '../design/loaded.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { addressLines } from '../words/address.ts'
import { formatDay } from '../words/dates.ts'
import { formatMoney } from '../words/money.ts'

export function InvoicePage({ number }: { readonly number: string }) {
  const search = useSearch()
  const token = new URLSearchParams(search).get('token') ?? undefined
  const invoice = useQuery(queries.invoice({ number, token }))
  return (
    <div className="wrap stack-wide">
      <p className="cluster no-print">
        <Link href={`/orders/${number}${search === '' ? '' : `?${search}`}`}>Back to the order</Link>
        <button type="button" className="button button-small" onClick={() => print()}>
          Print
        </button>
      </p>
      <Loaded query={invoice} page>
        {(found) => <InvoiceSheet invoice={found} />}
      </Loaded>
    </div>
  )
}

function InvoiceSheet({ invoice }: { readonly invoice: Invoice }) {
  const { seller, lines, totals } = invoice
  return (
    <article className="card invoice stack-wide">
      <header className="cluster between">
        <div className="stack-tight">
          <PageTitle title={`Invoice ${invoice.number}`}>Invoice</PageTitle>
          <p>
            {invoice.number} · {formatDay(invoice.issuedAt)}
          </p>
          <p className="muted small">Order {invoice.order}</p>
        </div>
        <address className="address">
          {[seller.name, ...seller.address, `Tax number ${seller.taxId}`].join('\n')}
        </address>
      </header>
      <address className="address">{addressLines(invoice.buyer).join('\n')}</address>
      <div className="table-frame" tabIndex={0} role="region" aria-label="Lines of the invoice">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Article</th>
              <th scope="col" className="end">
                Quantity
              </th>
              <th scope="col" className="end">
                Each
              </th>
              <th scope="col" className="end">
                Total
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ sku, name, variant, quantity, unitPrice, total }) => (
              <tr key={sku}>
                <th scope="row">
                  {name}
                  <br />
                  <span className="muted small">{variant === '' ? sku : `${variant} · ${sku}`}</span>
                </th>
                <td className="end">{quantity}</td>
                <td className="end">{formatMoney(unitPrice)}</td>
                <td className="end">{formatMoney(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TotalsList totals={totals} taxName={invoice.taxName} coupon={null} />
      <p>
        Paid: {formatMoney(invoice.paid)}
        {invoice.refunded > 0 && ` · Refunded: ${formatMoney(invoice.refunded)}`}
      </p>
    </article>
  )
}
