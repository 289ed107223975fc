import { PostalCode, Region, regions } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { queries } from '../api/queries.ts'
import { Loaded } from '../design/loaded.tsx'
import { Field, SelectField } from '../forms/field.tsx'
import { useForm } from '../forms/use-form.ts'
import { formatMoney } from '../words/money.ts'

const schema = z.object({ region: Region, postalCode: PostalCode })
type Place = z.output<typeof schema>

/** What delivery and tax would be, before anybody types an address. */
export function ShippingEstimate() {
  const [place, setPlace] = useState<Place>()
  const form = useForm({ schema, submit: setPlace })
  return (
    <details>
      <summary>What will delivery cost?</summary>
      <form className="stack-tight coupon" onSubmit={form.onSubmit} noValidate>
        <SelectField name="region" label="State" errors={form.errors} defaultValue="">
          <option value="">Choose …</option>
          {Object.entries(regions).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Field name="postalCode" label="ZIP code" inputMode="numeric" autoComplete="postal-code" errors={form.errors} />
        <button type="submit" className="button">
          Show
        </button>
      </form>
      {place !== undefined && <Prices place={place} />}
    </details>
  )
}

function Prices({ place }: { readonly place: Place }) {
  const prices = useQuery(queries.shippingPrices(place.region, place.postalCode))
  return (
    <div role="status">
      <Loaded query={prices}>
        {({ estimates }) => (
          <dl className="totals small">
            {estimates.map(({ shipping, totals }) => (
              <div key={shipping.id} className="fact">
                <dt>
                  {shipping.name}, tax {formatMoney(totals.tax)}
                </dt>
                <dd>{formatMoney(totals.shipping)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Loaded>
    </div>
  )
}
