import { Address, type SavedAddress } from '@shop/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { Dialog } from '../design/dialog.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Badge, TroubleNotice } from '../design/notice.tsx'
import { AddressFields } from '../forms/address-fields.tsx'
import { Check } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'
import { addressLines } from '../words/address.ts'
import { AccountFrame } from './account-frame.tsx'

export function AddressesPage() {
  return <AccountFrame title="Address book">{() => <Addresses />}</AccountFrame>
}

function Addresses() {
  const book = useQuery(queries.addresses())
  const [editing, setEditing] = useState<SavedAddress | 'new'>()
  const add = (
    <button type="button" className="button" onClick={() => setEditing('new')}>
      Add an address
    </button>
  )
  return (
    <>
      <Loaded query={book}>
        {({ addresses }) =>
          addresses.length === 0 ? (
            <Empty title="No address yet" action={add}>
              With an address here, the checkout is one step shorter.
            </Empty>
          ) : (
            <>
              <ul className="card-list" role="list">
                {addresses.map((address) => (
                  <AddressCard key={address.id} address={address} onEdit={() => setEditing(address)} />
                ))}
              </ul>
              <div>{add}</div>
            </>
          )
        }
      </Loaded>
      {editing !== undefined && (
        <AddressDialog address={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </>
  )
}

function AddressCard({ address, onEdit }: { readonly address: SavedAddress; readonly onEdit: () => void }) {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => api.removeAddress({ params: { id: address.id } }),
    onSuccess: () => {
      announce('The address is removed')
      return client.invalidateQueries(queries.addresses())
    },
  })
  return (
    <li className="card stack-tight">
      <address className="address">{addressLines(address).join('\n')}</address>
      {address.isDefault && (
        <p>
          <Badge tone="good">Default</Badge>
        </p>
      )}
      {remove.error !== null && <TroubleNotice error={remove.error} />}
      <p className="cluster">
        <button type="button" className="button button-small" onClick={onEdit} aria-label={`Change ${address.street}`}>
          Change
        </button>
        <button
          type="button"
          className="button button-small button-quiet"
          onClick={() => remove.mutate()}
          aria-label={`Remove ${address.street}`}
        >
          Remove
        </button>
      </p>
    </li>
  )
}

const schema = z.object({ address: Address, isDefault: z.boolean() })

function AddressDialog({
  address,
  onClose,
}: {
  readonly address: SavedAddress | undefined
  readonly onClose: () => void
}) {
  const client = useQueryClient()
  const form = useForm({
    schema,
    submit: async (values) => {
      const body = { ...values.address, isDefault: values.isDefault }
      await (address === undefined ? api.addAddress({ body }) : api.changeAddress({ params: { id: address.id }, body }))
      await client.invalidateQueries(queries.addresses())
      announce('The address is saved')
      onClose()
    },
  })
  return (
    <Dialog title={address === undefined ? 'Add an address' : 'Change the address'} onClose={onClose}>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        <AddressFields prefix="address." errors={form.errors} initial={address} />
        <Check name="isDefault" defaultChecked={address?.isDefault ?? false}>
          Send to this address unless I choose another
        </Check>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <Submit form={form}>Save</Submit>
        </div>
      </form>
    </Dialog>
  )
}
