import { NewPassword, type Account } from '@shop/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api, bodyOf } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { Loaded } from '../design/loaded.tsx'
import { Badge, Notice, TroubleNotice } from '../design/notice.tsx'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'
import { formatMoment } from '../words/dates.ts'
import { AccountFrame } from './account-frame.tsx'
import { useSignedOut } from './use-session-changes.ts'

export function SecurityPage() {
  return (
    <AccountFrame title="Name and security">
      {(account) => (
        <>
          {!account.verified && (
            <Notice tone="warn">Your e-mail address is not confirmed yet. Open the link that we sent you.</Notice>
          )}
          <NameForm account={account} />
          <PasswordForm email={account.email} />
          <Sessions />
        </>
      )}
    </AccountFrame>
  )
}

function NameForm({ account }: { readonly account: Account }) {
  const client = useQueryClient()
  const form = useForm({
    schema: z.object({ name: z.string().trim().min(1).max(100) }),
    submit: async (body) => {
      const changed = await bodyOf(api.changeAccount({ body }))
      client.setQueryData(queries.session().queryKey, { account: changed })
      announce('Your name is changed')
    },
  })
  return (
    <section className="stack" aria-labelledby="name">
      <h2 id="name">Who you are</h2>
      <p className="muted">{account.email}</p>
      <form className="stack narrow-start" onSubmit={form.onSubmit} noValidate>
        <Field name="name" label="Your name" autoComplete="name" defaultValue={account.name} errors={form.errors} />
        <div>
          <Submit form={form}>Save</Submit>
        </div>
      </form>
    </section>
  )
}

function PasswordForm({ email }: { readonly email: string }) {
  const client = useQueryClient()
  const form = useForm({
    schema: z.object({ current: z.string().min(1), next: NewPassword }),
    submit: async (body, element) => {
      await api.changePassword({ body })
      element.reset()
      await client.invalidateQueries(queries.sessions())
      announce('Your password is changed, and every other device is signed out')
    },
  })
  return (
    <section className="stack" aria-labelledby="password">
      <h2 id="password">Password</h2>
      <form className="stack narrow-start" onSubmit={form.onSubmit} noValidate>
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <Field
          name="current"
          label="Password now"
          type="password"
          autoComplete="current-password"
          errors={form.errors}
        />
        <Field
          name="next"
          label="New password"
          hint="At least ten characters. Long is better than odd."
          type="password"
          autoComplete="new-password"
          errors={form.errors}
        />
        <div>
          <Submit form={form}>Change it</Submit>
        </div>
      </form>
    </section>
  )
}

function Sessions() {
  const client = useQueryClient()
  const sessions = useQuery(queries.sessions())
  const signedOut = useSignedOut()
  const end = useMutation({
    mutationFn: (id: string) => api.endSession({ params: { id } }),
    onSuccess: () => {
      announce('That device is signed out')
      return client.invalidateQueries(queries.sessions())
    },
  })
  const endAll = useMutation({
    mutationFn: () => api.endAllSessions(),
    onSuccess: () => signedOut('You are signed out everywhere'),
  })
  const failure = end.error ?? endAll.error
  return (
    <section className="stack" aria-labelledby="devices">
      <h2 id="devices">Where you are signed in</h2>
      {failure !== null && <TroubleNotice error={failure} />}
      <Loaded query={sessions}>
        {(found) => (
          <ul className="card-list" role="list">
            {found.sessions.map(({ id, device, current, lastSeenAt }) => (
              <li key={id} className="card stack-tight">
                <p>
                  <strong>{device}</strong> {current && <Badge tone="good">This one</Badge>}
                </p>
                <p className="muted small">Last seen {formatMoment(lastSeenAt)}</p>
                {!current && (
                  <div>
                    <button type="button" className="button button-small" onClick={() => end.mutate(id)}>
                      Sign out there
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <div>
        <button type="button" className="button button-danger" onClick={() => endAll.mutate()}>
          Sign out everywhere
        </button>
      </div>
    </section>
  )
}
