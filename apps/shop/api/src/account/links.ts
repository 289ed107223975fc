import { createOneTimeTokens, postgresOneTimeTokens, sqlOver, type OneTimeTokens, type Queryable } from '@plinth/kit'

const hour = 3_600_000

/** What a link in a mail is good for, and for how long. */
export const linkKinds = {
  verify: { purpose: 'verify-email', lifetimeMs: 48 * hour, path: '/account/verify' },
  reset: { purpose: 'reset-password', lifetimeMs: hour, path: '/account/reset' },
} as const

/** Links whose tokens are written, and used up, with the transaction. */
export function linksOf(queries: Queryable): OneTimeTokens {
  return createOneTimeTokens({ store: postgresOneTimeTokens(sqlOver(queries)) })
}

/** The address for the mail. Without a public one it is a path: never one from a header that anybody can send. */
export function linkTo(kind: keyof typeof linkKinds, token: string, publicUrl: string): string {
  return `${publicUrl.replace(/\/$/, '')}${linkKinds[kind].path}?token=${token}`
}
