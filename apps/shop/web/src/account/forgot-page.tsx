import { EmailAddress } from '@shop/contract'
import { useState } from 'react'
import { z } from 'zod'
import { api, bodyOf } from '../api/client.ts'
import { Notice } from '../design/notice.tsx'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { PageTitle } from '../shell/page-title.tsx'

const schema = z.object({ email: EmailAddress })

export function ForgotPage() {
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm({
    schema,
    submit: async (body) => setSentTo((await bodyOf(api.requestPasswordReset({ body }))).sentTo),
  })
  return (
    <div className="wrap narrow stack-wide">
      <PageTitle>A new password</PageTitle>
      {sentTo === undefined ? (
        <form className="stack" onSubmit={form.onSubmit} noValidate>
          <p className="muted">We send you a link to choose a new one.</p>
          <Field
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="username"
            errors={form.errors}
            required
          />
          <Submit form={form} wide>
            Send the link
          </Submit>
        </form>
      ) : (
        <Notice tone="good">
          If there is an account for <strong>{sentTo}</strong>, the link is on its way.
        </Notice>
      )}
    </div>
  )
}
