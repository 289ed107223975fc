import type { Dashboard } from '@shop/contract'
import { percent } from '../words/counts.ts'

const stages = [
  ['productViews', 'Looked at a product'],
  ['carts', 'Put something into a cart'],
  ['quotes', 'Went to the checkout'],
  ['submits', 'Ordered'],
  ['paid', 'Paid'],
] as const

export function Funnel({ funnel }: { readonly funnel: Dashboard['funnel'] }) {
  const most = Math.max(...stages.map(([stage]) => funnel[stage]), 1)
  return (
    <section className="card stack" aria-labelledby="funnel">
      <h2 id="funnel">From looking to buying</h2>
      <ol className="funnel">
        {stages.map(([stage, label], index) => {
          const before = index === 0 ? undefined : funnel[stages[index - 1]?.[0] ?? stage]
          return (
            <li key={stage}>
              <p className="cluster between small">
                <span>{label}</span>
                <span className="numbers">
                  {funnel[stage]}
                  {/* Orders of the seed, for one, were never looked at: then there is no part to tell. */}
                  {before !== undefined && before > 0 && funnel[stage] <= before && (
                    <span className="muted"> ({percent(funnel[stage] / before, 0)})</span>
                  )}
                </span>
              </p>
              <svg className="chart" viewBox="0 0 400 10" preserveAspectRatio="none" aria-hidden="true">
                <rect className="bar" width={Math.max(2, (400 * funnel[stage]) / most)} height="10" rx="2" />
              </svg>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
