import { Card, type CheckoutOutcome, type CheckoutQuote } from '@shop/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, bodyOf, newIdempotencyKey } from '../api/client.ts'
import { codeOf } from '../api/problems.ts'
import { queries } from '../api/queries.ts'
import { Notice } from '../design/notice.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { formatMoney } from '../words/money.ts'
import { CardFields } from './card-fields.tsx'
import type { Destination } from './checkout-page.tsx'
import { askForQuote } from './quote.ts'
import { refusalOf, refusalText } from './refusals.ts'
import { StepHeading } from './step-heading.tsx'

interface Props {
  readonly destination: Destination
  readonly quote: CheckoutQuote
  readonly onQuote: (quote: CheckoutQuote) => void
  readonly onDone: (outcome: CheckoutOutcome) => void
}

/** What one submit says. While it is the same, so is its key: a second click, or a retry after a lost answer, buys nothing twice. */
interface Attempt {
  readonly wish: string
  readonly key: string
  readonly paymentToken: string
}

export function PaymentStep({ destination, quote, onQuote, onDone }: Props) {
  const client = useQueryClient()
  const attempt = useRef<Attempt>(undefined)
  const [refused, setRefused] = useState<string>()
  const provider = useQuery(queries.paymentProvider())

  const order = async (card: Card): Promise<void> => {
    setRefused(undefined)
    const { wish, key, paymentToken } = await attemptFor(card)
    try {
      const { email, address } = destination
      const body = { email, address, method: quote.method, quote: quote.quote, paymentToken }
      const outcome = await bodyOf(api.submitCheckout({ body, idempotencyKey: key }))
      void client.invalidateQueries(queries.cart())
      onDone(outcome)
    } catch (error) {
      // An answer was given, so the next click is another wish; without an answer it is this one again.
      if (codeOf(error) !== 'unreachable' && codeOf(error) !== 'deadline-exceeded') attempt.current = undefined
      else attempt.current = { wish, key, paymentToken }
      await explain(error)
    }
  }

  const attemptFor = async (card: Card): Promise<Attempt> => {
    const wish = JSON.stringify([destination, quote.quote, quote.method, card.number.slice(-4), card.expires])
    if (attempt.current?.wish === wish) return attempt.current
    const { token } = await bodyOf(api.tokenizeCard({ body: card }))
    attempt.current = { wish, key: newIdempotencyKey(), paymentToken: token }
    return attempt.current
  }

  const explain = async (error: unknown): Promise<void> => {
    const refusal = refusalOf(error)
    if (refusal !== undefined) return setRefused(refusalText(refusal))
    if (codeOf(error) === 'checkout/quote-changed') onQuote(await askForQuote(destination.address, quote.method))
    throw error
  }

  const form = useForm({ schema: Card, submit: order })
  if (provider.data?.provider === 'none') {
    return <Notice tone="bad">No payment provider is set up, so nothing can be bought at the moment.</Notice>
  }
  return (
    <form className="stack" onSubmit={form.onSubmit} noValidate>
      <StepHeading>Payment</StepHeading>
      <p className="muted">Your card goes straight to the payment provider. We never see its number.</p>
      {refused !== undefined && <Notice tone="bad">{refused}</Notice>}
      <CardFields errors={form.errors} testCards={provider.data?.testCards ?? []} holder={destination.address.name} />
      <div>
        <Submit form={form}>Order and pay {formatMoney(quote.totals.total)}</Submit>
      </div>
    </form>
  )
}
