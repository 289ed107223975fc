import type { CheckoutQuote } from '@shop/contract'
import { useMutation } from '@tanstack/react-query'
import { TroubleNotice } from '../design/notice.tsx'
import { announce } from '../shell/announce.ts'
import { formatMoney } from '../words/money.ts'
import type { Destination } from './checkout-page.tsx'
import { askForQuote } from './quote.ts'
import { StepHeading } from './step-heading.tsx'

interface Props {
  readonly destination: Destination
  readonly quote: CheckoutQuote
  readonly onQuote: (quote: CheckoutQuote) => void
  readonly onDone: () => void
}

export function ShippingStep({ destination, quote, onQuote, onDone }: Props) {
  const change = useMutation({
    mutationFn: (method: string) => askForQuote(destination.address, method),
    onSuccess: (next) => {
      onQuote(next)
      announce(`The total is now ${formatMoney(next.totals.total)}`)
    },
  })
  const chosen = change.isPending ? change.variables : quote.method

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.isPending) onDone()
      }}
    >
      <StepHeading>How fast?</StepHeading>
      <fieldset className="stack-tight">
        <legend className="visually-hidden">Way of delivery</legend>
        {quote.methods.map(({ id, name, price, arrives }) => (
          <label key={id} className="choice">
            <input type="radio" name="method" value={id} checked={chosen === id} onChange={() => change.mutate(id)} />
            <span>
              <strong>{name}</strong>
              <br />
              <span className="muted small">{arrives}</span>
            </span>
            <span className="numbers">{price === 0 ? 'Free' : formatMoney(price)}</span>
          </label>
        ))}
      </fieldset>
      {change.error !== null && <TroubleNotice error={change.error} />}
      <div>
        <button type="submit" className="button button-primary" aria-disabled={change.isPending}>
          {change.isPending ? 'One moment …' : 'On to payment'}
        </button>
      </div>
    </form>
  )
}
