import { regions, type Address } from '@shop/contract'
import { Field, SelectField } from './field.tsx'
import type { FormErrors } from './form-errors.ts'

interface Props {
  /** Put before each name, such as `address.`. */
  readonly prefix?: string
  readonly errors: FormErrors
  readonly initial?: Partial<Address> | undefined
}

export function AddressFields({ prefix = '', errors, initial }: Props) {
  return (
    <div className="form-grid">
      <Field
        name={`${prefix}name`}
        label="Full name"
        autoComplete="name"
        errors={errors}
        defaultValue={initial?.name}
        required
      />
      <Field
        name={`${prefix}street`}
        label="Street and number"
        autoComplete="address-line1"
        errors={errors}
        defaultValue={initial?.street}
        required
      />
      <Field
        name={`${prefix}unit`}
        label="Apartment, floor (optional)"
        autoComplete="address-line2"
        errors={errors}
        defaultValue={initial?.unit}
      />
      <Field
        name={`${prefix}city`}
        label="City"
        autoComplete="address-level2"
        errors={errors}
        defaultValue={initial?.city}
        width="third"
        required
      />
      <SelectField
        name={`${prefix}region`}
        label="State"
        autoComplete="address-level1"
        errors={errors}
        defaultValue={initial?.region ?? ''}
        width="third"
        required
      >
        <option value="">Choose …</option>
        {Object.entries(regions).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <Field
        name={`${prefix}postalCode`}
        label="ZIP code"
        autoComplete="postal-code"
        inputMode="numeric"
        errors={errors}
        defaultValue={initial?.postalCode}
        width="third"
        required
      />
      <Field
        name={`${prefix}phone`}
        label="Telephone (optional)"
        hint="For the carrier alone."
        type="tel"
        autoComplete="tel"
        errors={errors}
        defaultValue={initial?.phone}
      />
    </div>
  )
}
