import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api, bodyOf } from '../api/client.ts'
import { Dialog } from '../design/dialog.tsx'
import { Notice, TroubleNotice } from '../design/notice.tsx'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { saveFile } from '../words/save-file.ts'
import { AccountFrame } from './account-frame.tsx'
import { useSignedOut } from './use-session-changes.ts'

export function PrivacyPage() {
  return (
    <AccountFrame title="Your data">
      {() => (
        <>
          <Export />
          <Erase />
        </>
      )}
    </AccountFrame>
  )
}

function Export() {
  const fetchAll = useMutation({
    mutationFn: () => bodyOf(api.exportAccount()),
    onSuccess: (body) => saveFile('my-data.json', JSON.stringify(body, null, 2), 'application/json'),
  })
  return (
    <section className="stack" aria-labelledby="export">
      <h2 id="export">Take it with you</h2>
      <p className="prose">One file with everything we know about you: account, addresses, orders, sessions.</p>
      {fetchAll.error !== null && <TroubleNotice error={fetchAll.error} />}
      <div>
        <button type="button" className="button" onClick={() => fetchAll.mutate()} aria-disabled={fetchAll.isPending}>
          {fetchAll.isPending ? 'One moment …' : 'Download my data'}
        </button>
      </div>
    </section>
  )
}

function Erase() {
  const [asking, setAsking] = useState(false)
  return (
    <section className="stack" aria-labelledby="erase">
      <h2 id="erase">Be forgotten</h2>
      <p className="prose">
        We delete your account and everything in it. Orders stay, without your name, because the law wants invoices to
        be kept.
      </p>
      <div>
        <button type="button" className="button button-danger" onClick={() => setAsking(true)}>
          Delete my account
        </button>
      </div>
      {asking && <EraseDialog onClose={() => setAsking(false)} />}
    </section>
  )
}

function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const signedOut = useSignedOut()
  const form = useForm({
    schema: z.object({ password: z.string().min(1) }),
    submit: async (body) => {
      await api.eraseAccount({ body })
      signedOut('Your account is deleted')
    },
  })
  return (
    <Dialog title="Delete your account?" onClose={onClose}>
      <Notice tone="warn">This cannot be undone.</Notice>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        <Field
          name="password"
          label="Your password, to be sure it is you"
          type="password"
          autoComplete="current-password"
          errors={form.errors}
        />
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Keep it
          </button>
          <Submit form={form} tone="danger">
            Delete my account
          </Submit>
        </div>
      </form>
    </Dialog>
  )
}
