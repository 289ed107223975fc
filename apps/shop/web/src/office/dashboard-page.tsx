import type { Account, Dashboard } from '@shop/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { may } from '../account/may.ts'
import { api, bodyOf } from '../api/client.ts'
import { Loaded } from '../design/loaded.tsx'
import { Notice, TroubleNotice } from '../design/notice.tsx'
import { announce } from '../shell/announce.ts'
import { counted, percent } from '../words/counts.ts'
import { formatMoney } from '../words/money.ts'
import { DayChart } from './day-chart.tsx'
import { Funnel } from './funnel.tsx'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries } from './office-queries.ts'

const spans = [7, 30, 90] as const

export function DashboardPage() {
  const [days, setDays] = useState<number>(30)
  const dashboard = useQuery({ ...officeQueries.dashboard(days), placeholderData: keepPreviousData })
  return (
    <OfficeFrame title="Overview" action="dashboard:read">
      {(account) => (
        <>
          <ReadOnlySwitch account={account} />
          <fieldset>
            <legend className="visually-hidden">Time shown</legend>
            <div className="tiles">
              {spans.map((span) => (
                <label key={span} className="tile small">
                  <input type="radio" name="days" checked={days === span} onChange={() => setDays(span)} />
                  {span} days
                </label>
              ))}
            </div>
          </fieldset>
          <Loaded query={dashboard}>{(found) => <Numbers dashboard={found} />}</Loaded>
        </>
      )}
    </OfficeFrame>
  )
}

function Numbers({ dashboard }: { readonly dashboard: Dashboard }) {
  const figures = [
    ['Revenue', formatMoney(dashboard.revenue)],
    ['Orders', String(dashboard.orders)],
    ['Average basket', formatMoney(dashboard.averageBasket)],
    ['Carts that became orders', percent(dashboard.conversion)],
    ['Refunded', formatMoney(dashboard.refunded)],
    ['Cards declined', percent(dashboard.declineRate)],
    ['Views of sold-out things', String(dashboard.outOfStockViews)],
    ['Cache hits, this replica', percent(dashboard.cacheHitRatio)],
  ] as const
  return (
    <>
      <Waiting waiting={dashboard.waiting} />
      <dl className="figures">
        {figures.map(([label, value]) => (
          <div key={label} className="figure">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="office-grid">
        <DayChart days={dashboard.days} what="revenue" />
        <DayChart days={dashboard.days} what="orders" />
        <Funnel funnel={dashboard.funnel} />
        <BestSellers dashboard={dashboard} />
        <LowStock dashboard={dashboard} />
      </div>
    </>
  )
}

function Waiting({ waiting }: { readonly waiting: Dashboard['waiting'] }) {
  const links = [
    [waiting.toPack, 'order to pack', 'orders to pack', '/back-office/orders?state=paid'],
    [waiting.toShip, 'parcel to send', 'parcels to send', '/back-office/orders?state=packed'],
    [waiting.returns, 'return to decide', 'returns to decide', '/back-office/returns'],
    [waiting.pendingPayments, 'payment pending', 'payments pending', '/back-office/orders?state=placed'],
  ] as const
  const open = links.filter(([count]) => count > 0)
  if (open.length === 0) return <Notice tone="good">Nothing waits for you.</Notice>
  return (
    <ul className="chips" role="list" aria-label="What waits">
      {open.map(([count, one, many, to]) => (
        <li key={to}>
          <Link href={to} className="chip">
            {counted(count, one, many)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function BestSellers({ dashboard }: { readonly dashboard: Dashboard }) {
  return (
    <section className="card stack" aria-labelledby="best">
      <h2 id="best">Best sellers</h2>
      {dashboard.bestSellers.length === 0 && <p className="muted">Nothing was sold in this time.</p>}
      <ol className="plain-list">
        {dashboard.bestSellers.map(({ slug, name, quantity, revenue }) => (
          <li key={slug} className="cluster between">
            <Link href={`/back-office/products/${slug}`}>{name}</Link>
            <span className="muted numbers">
              {quantity} · {formatMoney(revenue)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function LowStock({ dashboard }: { readonly dashboard: Dashboard }) {
  return (
    <section className="card stack" aria-labelledby="low">
      <h2 id="low">Running out</h2>
      {dashboard.lowStock.length === 0 && <p className="muted">There is enough of everything.</p>}
      <ul className="plain-list" role="list">
        {dashboard.lowStock.map(({ sku, name, available }) => (
          <li key={sku} className="cluster between">
            <Link href={`/back-office/stock?q=${sku}`}>{name}</Link>
            <span className="muted numbers">{available} left</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReadOnlySwitch({ account }: { readonly account: Account }) {
  const client = useQueryClient()
  const modes = useQuery(officeQueries.modes())
  const change = useMutation({
    mutationFn: (readOnly: boolean) => bodyOf(api.changeModes({ body: { readOnly } })),
    onSuccess: (next) => {
      client.setQueryData(officeQueries.modes().queryKey, next)
      announce(next.readOnly ? 'The shop is read only now' : 'The shop sells again')
    },
  })
  if (modes.data === undefined || !may(account, 'modes:edit')) return null
  const { readOnly } = modes.data
  return (
    <>
      {change.error !== null && <TroubleNotice error={change.error} />}
      <Notice
        tone={readOnly ? 'warn' : 'info'}
        action={
          <button
            type="button"
            className="button button-small"
            onClick={() => change.mutate(!readOnly)}
            aria-disabled={change.isPending}
          >
            {readOnly ? 'Sell again' : 'Make it read only'}
          </button>
        }
      >
        {readOnly ? 'The shop is read only: nobody can buy.' : 'The shop is open.'}
      </Notice>
    </>
  )
}
