import { NewPassword } from '@shop/contract'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { z } from 'zod'
import { api } from '../api/client.ts'
import { Notice } from '../design/notice.tsx'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { PageTitle } from '../shell/page-title.tsx'

const schema = z.object({ password: NewPassword })

export function ResetPage() {
  const token = new URLSearchParams(useSearch()).get('token') ?? ''
  const [done, setDone] = useState(false)
  const form = useForm({
    schema,
    submit: async ({ password }) => {
      await api.resetPassword({ body: { token, password } })
      setDone(true)
    },
  })
  return (
    <div className="wrap narrow stack-wide">
      <PageTitle>Choose a new password</PageTitle>
      {done ? (
        <Notice
          tone="good"
          action={
            <Link href="/account/sign-in" className="button">
              Sign in
            </Link>
          }
        >
          It is changed, and you are signed out everywhere.
        </Notice>
      ) : (
        <form className="stack" onSubmit={form.onSubmit} noValidate>
          <Field
            name="password"
            label="New password"
            hint="At least ten characters. Long is better than odd."
            type="password"
            autoComplete="new-password"
            errors={form.errors}
            required
          />
          <Submit form={form} wide>
            Change it
          </Submit>
        </form>
      )}
    </div>
  )
}
