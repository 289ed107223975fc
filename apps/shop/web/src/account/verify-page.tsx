import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from 'wouter'
import { api, bodyOf } from '../api/client.ts'
import { Notice, TroubleNotice } from '../design/notice.tsx'
import { PageTitle } from '../shell/page-title.tsx'

/** The link works once, and mail programs open links to look at them; so a person has to press the button. */
export function VerifyPage() {
  const token = new URLSearchParams(useSearch()).get('token') ?? ''
  const verify = useMutation({ mutationFn: () => bodyOf(api.verifyEmail({ body: { token } })) })
  return (
    <div className="wrap narrow stack-wide">
      <PageTitle>Your e-mail address</PageTitle>
      {verify.error !== null && <TroubleNotice error={verify.error} />}
      {verify.data === undefined ? (
        <button
          type="button"
          className="button button-primary"
          onClick={() => verify.mutate()}
          aria-disabled={verify.isPending}
        >
          Yes, this address is mine
        </button>
      ) : (
        <Notice
          tone="good"
          action={
            <Link href="/account/sign-in" className="button">
              Sign in
            </Link>
          }
        >
          {verify.data.email} is confirmed.
        </Notice>
      )}
    </div>
  )
}
