import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { api, bodyOf } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { Loaded } from '../design/loaded.tsx'
import { Notice, TroubleNotice } from '../design/notice.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { formatMoney } from '../words/money.ts'

/** The page of the bank: a stand-in for what a real one would serve from its own host. */
export function ChallengePage({ id }: { readonly id: string }) {
  const search = useSearch()
  const [, go] = useLocation()
  const client = useQueryClient()
  const challenge = useQuery({
    queryKey: ['challenge', id],
    queryFn: ({ signal }) => bodyOf(api.getChallenge({ params: { id } }, { signal })),
  })
  const answer = useMutation({
    mutationFn: (said: 'approve' | 'reject') => bodyOf(api.answerChallenge({ params: { id }, body: { answer: said } })),
    onSuccess: () => {
      void client.invalidateQueries(queries.cart())
      go(`/checkout/waiting?${search}`)
    },
  })

  return (
    <div className="wrap narrow stack-wide">
      <PageTitle>Your bank asks</PageTitle>
      <Loaded query={challenge}>
        {({ merchant, amount, lastDigits, state }) => (
          <section className="card stack" aria-label="Confirm the payment">
            <dl className="totals">
              <dt>To</dt>
              <dd>{merchant}</dd>
              <dt>Card</dt>
              <dd>ending in {lastDigits}</dd>
              <dt className="grand">Amount</dt>
              <dd className="grand">{formatMoney(amount)}</dd>
            </dl>
            {answer.error !== null && <TroubleNotice error={answer.error} />}
            {state === 'open' ? (
              <div className="cluster">
                <button
                  type="button"
                  className="button button-primary"
                  onClick={() => answer.mutate('approve')}
                  aria-disabled={answer.isPending}
                >
                  Yes, that is me
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() => answer.mutate('reject')}
                  aria-disabled={answer.isPending}
                >
                  No, refuse
                </button>
              </div>
            ) : (
              <Notice
                tone="info"
                action={
                  <button type="button" className="button" onClick={() => go(`/checkout/waiting?${search}`)}>
                    Go on
                  </button>
                }
              >
                You have answered already.
              </Notice>
            )}
          </section>
        )}
      </Loaded>
    </div>
  )
}
