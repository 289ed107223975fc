import { useQuery } from '@tanstack/react-query'
import { EmailAddress } from '@shop/contract'
import { Link, Redirect, useSearch } from 'wouter'
import { z } from 'zod'
import { queries } from '../api/queries.ts'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { useSignIn } from './use-session-changes.ts'
import { nextPage } from './next-page.ts'

const schema = z.object({ email: EmailAddress, password: z.string().min(1).max(200) })

export function SignInPage() {
  const next = nextPage(useSearch())
  const session = useQuery(queries.session())
  const signIn = useSignIn()
  const form = useForm({ schema, submit: (credentials) => signIn.mutateAsync(credentials) })

  if (session.data !== undefined && session.data.account !== null) return <Redirect to={next} replace />
  return (
    <div className="wrap narrow stack-wide">
      <PageTitle>Sign in</PageTitle>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        <Field name="email" label="E-mail address" type="email" autoComplete="username" errors={form.errors} required />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          errors={form.errors}
          required
        />
        <Submit form={form} wide>
          Sign in
        </Submit>
      </form>
      <p className="cluster between small">
        <Link href="/account/forgot">Forgot the password?</Link>
        <Link href="/account/register">Open an account</Link>
      </p>
    </div>
  )
}
