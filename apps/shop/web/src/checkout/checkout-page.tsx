import type { Address, CheckoutOutcome, CheckoutQuote } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { queries } from '../api/queries.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { AddressStep } from './address-step.tsx'
import { OrderSummary } from './order-summary.tsx'
import { PaymentStep } from './payment-step.tsx'
import { ShippingStep } from './shipping-step.tsx'
import { steps, StepList, type Step } from './step-list.tsx'

/** Where the order goes, and where its confirmation goes. */
export interface Destination {
  readonly email: string
  readonly address: Address
}

export function CheckoutPage() {
  const cart = useQuery(queries.cart())
  const session = useQuery(queries.session())
  return (
    <div className="wrap stack-wide">
      <PageTitle>Checkout</PageTitle>
      <Loaded query={cart}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty
              title="Nothing to pay for"
              action={
                <Link href="/products" className="button button-primary">
                  Look around
                </Link>
              }
            >
              The cart is empty.
            </Empty>
          ) : (
            <Loaded query={session}>{({ account }) => <Checkout email={account?.email} />}</Loaded>
          )
        }
      </Loaded>
    </div>
  )
}

function Checkout({ email }: { readonly email: string | undefined }) {
  const [step, setStep] = useState<Step>('address')
  const [destination, setDestination] = useState<Destination>()
  const [quote, setQuote] = useState<CheckoutQuote>()
  const [, go] = useLocation()

  const leaveWith = ({ outcome, order, challenge }: CheckoutOutcome): void => {
    const place = `/orders/${order.number}?token=${order.token}`
    if (outcome === 'challenge' && challenge !== null) {
      go(`/checkout/challenge/${challenge.id}?order=${order.number}&token=${order.token}`)
    } else if (outcome === 'pending') go(`/checkout/waiting?order=${order.number}&token=${order.token}`)
    else go(`${place}&placed=1`)
  }

  return (
    <div className="two-columns">
      <div className="stack-wide">
        <StepList current={step} onGo={(to) => steps.indexOf(to) < steps.indexOf(step) && setStep(to)} />
        {step === 'address' && (
          <AddressStep
            email={email}
            initial={destination}
            onDone={(chosen, first) => {
              setDestination(chosen)
              setQuote(first)
              setStep('shipping')
            }}
          />
        )}
        {step === 'shipping' && destination !== undefined && quote !== undefined && (
          <ShippingStep destination={destination} quote={quote} onQuote={setQuote} onDone={() => setStep('payment')} />
        )}
        {step === 'payment' && destination !== undefined && quote !== undefined && (
          <PaymentStep destination={destination} quote={quote} onQuote={setQuote} onDone={leaveWith} />
        )}
      </div>
      <OrderSummary quote={quote} />
    </div>
  )
}
