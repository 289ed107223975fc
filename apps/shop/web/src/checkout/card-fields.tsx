import type { PaymentProviderInfo } from '@shop/contract'
import { useState } from 'react'
import { Field } from '../forms/field.tsx'
import type { FormErrors } from '../forms/form-errors.ts'

interface Props {
  readonly errors: FormErrors
  readonly testCards: PaymentProviderInfo['testCards']
  readonly holder: string
}

/** `4242 4242 4242 4242`, as it is printed on the card. */
export function grouped(number: string): string {
  return number
    .replaceAll(/\D/g, '')
    .slice(0, 19)
    .replaceAll(/(\d{4})(?=\d)/g, '$1 ')
}

export function CardFields({ errors, testCards, holder }: Props) {
  const [number, setNumber] = useState('')
  const [expires, setExpires] = useState('')
  const [code, setCode] = useState('')
  return (
    <>
      <div className="form-grid">
        <Field
          name="number"
          label="Card number"
          inputMode="numeric"
          autoComplete="cc-number"
          errors={errors}
          value={number}
          onChange={(event) => setNumber(grouped(event.target.value))}
        />
        <Field
          name="expires"
          label="Valid until"
          hint="Month and year, such as 04/29"
          inputMode="numeric"
          autoComplete="cc-exp"
          errors={errors}
          width="half"
          value={expires}
          onChange={(event) => setExpires(event.target.value)}
        />
        <Field
          name="code"
          label="Security code"
          hint="Three or four digits"
          inputMode="numeric"
          autoComplete="cc-csc"
          errors={errors}
          width="half"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Field name="holder" label="Name on the card" autoComplete="cc-name" errors={errors} defaultValue={holder} />
      </div>
      {testCards.length > 0 && (
        <section className="card stack-tight" aria-labelledby="test-cards">
          <h3 id="test-cards">This shop takes pretend money</h3>
          <p className="small muted">Choose one of these cards to see what happens.</p>
          <ul className="test-cards" role="list">
            {testCards.map((card) => (
              <li key={card.number}>
                <button
                  type="button"
                  className="button button-small"
                  onClick={() => {
                    setNumber(grouped(card.number))
                    setExpires('12/30')
                    setCode('123')
                  }}
                >
                  {card.name}
                </button>{' '}
                <span className="small muted">{card.does}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
