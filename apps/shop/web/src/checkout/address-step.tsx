import { Address, EmailAddress, type CheckoutQuote, type SavedAddress } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { z } from 'zod'
import { queries } from '../api/queries.ts'
import { AddressFields } from '../forms/address-fields.tsx'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { addressLines } from '../words/address.ts'
import type { Destination } from './checkout-page.tsx'
import { askForQuote } from './quote.ts'
import { StepHeading } from './step-heading.tsx'

interface Props {
  /** Of the account; undefined for a guest. */
  readonly email: string | undefined
  readonly initial: Destination | undefined
  readonly onDone: (destination: Destination, quote: CheckoutQuote) => void
}

const schema = z.object({ email: EmailAddress, address: Address })

export function AddressStep({ email, initial, onDone }: Props) {
  const book = useQuery({ ...queries.addresses(), enabled: email !== undefined })
  const addresses = book.data?.addresses ?? []
  const [chosen, setChosen] = useState<string>()
  const preferred = addresses.find(({ isDefault }) => isDefault) ?? addresses[0]
  const picked = chosen ?? (initial === undefined ? preferred?.id : undefined)
  const saved = addresses.find(({ id }) => id === picked)

  const form = useForm({
    schema,
    submit: async (values) => onDone(values, await askForQuote(values.address)),
  })

  if (email !== undefined && book.isPending) return null
  return (
    <form className="stack" onSubmit={form.onSubmit} noValidate>
      <StepHeading focus={initial !== undefined}>Where does it go?</StepHeading>
      {email === undefined && (
        <p className="muted">
          You can buy without an account, or <Link href="/account/sign-in?next=/checkout">sign in</Link>.
        </p>
      )}
      <Field
        name="email"
        label="E-mail address"
        hint="For the confirmation and the tracking number."
        type="email"
        autoComplete="email"
        errors={form.errors}
        defaultValue={initial?.email ?? email}
        required
      />
      <SavedAddresses addresses={addresses} picked={picked} onPick={setChosen} />
      <AddressFields
        key={picked ?? 'new'}
        prefix="address."
        errors={form.errors}
        initial={saved ?? (picked === undefined ? initial?.address : undefined)}
      />
      <div>
        <Submit form={form}>On to delivery</Submit>
      </div>
    </form>
  )
}

interface SavedProps {
  readonly addresses: readonly SavedAddress[]
  readonly picked: string | undefined
  readonly onPick: (id: string) => void
}

function SavedAddresses({ addresses, picked, onPick }: SavedProps) {
  if (addresses.length === 0) return null
  const another = 'another'
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">From your address book</legend>
      {addresses.map((address) => (
        <label key={address.id} className="choice">
          <input
            type="radio"
            name="saved"
            value={address.id}
            checked={picked === address.id}
            onChange={() => onPick(address.id)}
          />
          <span>{addressLines(address).join(', ')}</span>
        </label>
      ))}
      <label className="choice">
        <input
          type="radio"
          name="saved"
          value={another}
          checked={picked === another}
          onChange={() => onPick(another)}
        />
        <span>Another address</span>
      </label>
    </fieldset>
  )
}
