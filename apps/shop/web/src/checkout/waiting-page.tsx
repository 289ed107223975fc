import type { CheckoutOutcome } from '@shop/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { api, bodyOf } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { Loaded } from '../design/loaded.tsx'
import { Notice } from '../design/notice.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { refusalText } from './refusals.ts'

const pause = 1_500

/** Between the order and the word of the bank, which may come late. The page asks until it is known. */
export function WaitingPage() {
  const search = new URLSearchParams(useSearch())
  const [number, token] = [search.get('order') ?? '', search.get('token') ?? '']
  const [, go] = useLocation()
  const client = useQueryClient()
  const outcome = useQuery({
    queryKey: ['checkout', number],
    queryFn: ({ signal }) => bodyOf(api.getCheckout({ params: { number }, query: { token } }, { signal })),
    refetchInterval: ({ state }) => (state.data === undefined || isOpen(state.data) ? pause : false),
    staleTime: 0,
    gcTime: 0,
  })
  const settled = outcome.data?.outcome

  useEffect(() => {
    if (settled === 'paid' || settled === 'refused') void client.invalidateQueries(queries.cart())
    if (settled === 'paid') go(`/orders/${number}?token=${token}&placed=1`, { replace: true })
  }, [settled, number, token, go, client])

  return (
    <div className="wrap narrow stack-wide">
      <PageTitle>{settled === 'refused' ? 'Not paid' : 'Waiting for your bank'}</PageTitle>
      <Loaded query={outcome}>
        {(known) =>
          known.outcome === 'refused' ? <Refused outcome={known} /> : <Patience outcome={known} search={search} />
        }
      </Loaded>
    </div>
  )
}

function isOpen({ outcome }: CheckoutOutcome): boolean {
  return outcome === 'pending' || outcome === 'challenge'
}

function Patience({ outcome, search }: { readonly outcome: CheckoutOutcome; readonly search: URLSearchParams }) {
  return (
    <section className="card stack">
      <p role="status">
        Order {outcome.order.number} is placed and your things are reserved. As soon as the bank has answered, this page
        goes on by itself; you will also get a message.
      </p>
      {outcome.outcome === 'challenge' && outcome.challenge !== null && (
        <Link href={`/checkout/challenge/${outcome.challenge.id}?${search.toString()}`} className="button">
          Back to the page of the bank
        </Link>
      )}
    </section>
  )
}

function Refused({ outcome }: { readonly outcome: CheckoutOutcome }) {
  return (
    <section className="stack">
      <Notice tone="bad">{refusalText(outcome.refusal ?? 'declined')}</Notice>
      <p>Your cart is as it was.</p>
      <Link href="/checkout" className="button button-primary">
        Back to the checkout
      </Link>
    </section>
  )
}
