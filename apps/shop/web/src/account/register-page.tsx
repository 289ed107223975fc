import { EmailAddress, NewPassword } from '@shop/contract'
import { useState } from 'react'
import { Link } from 'wouter'
import { z } from 'zod'
import { api, bodyOf } from '../api/client.ts'
import { Notice } from '../design/notice.tsx'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { PageTitle } from '../shell/page-title.tsx'

const schema = z.object({ name: z.string().trim().min(1).max(100), email: EmailAddress, password: NewPassword })

export function RegisterPage() {
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm({
    schema,
    submit: async (body) => setSentTo((await bodyOf(api.register({ body }))).sentTo),
  })
  return (
    <div className="wrap narrow stack-wide">
      <PageTitle>Open an account</PageTitle>
      {sentTo === undefined ? (
        <form className="stack" onSubmit={form.onSubmit} noValidate>
          <Field name="name" label="Your name" autoComplete="name" errors={form.errors} required />
          <Field
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="username"
            errors={form.errors}
            required
          />
          <Field
            name="password"
            label="Password"
            hint="At least ten characters. Long is better than odd."
            type="password"
            autoComplete="new-password"
            errors={form.errors}
            required
          />
          <Submit form={form} wide>
            Open the account
          </Submit>
        </form>
      ) : (
        <Notice tone="good">
          We sent a link to <strong>{sentTo}</strong>. Open it to prove that the address is yours, then sign in.
        </Notice>
      )}
      <p className="small">
        You have an account? <Link href="/account/sign-in">Sign in</Link>
      </p>
    </div>
  )
}
