import { problem, type Permit, type Queryable } from '@plinth/kit'
import type { AnyCall } from '../handler.ts'
import { tryFindUser, type User } from './user-rows.ts'

type Call = Pick<AnyCall, 'who'> & { readonly permit: Permit }

/** The id of the account that a call is about: always the caller's own, and allowed by the access table. */
export function ownIdOf({ who, permit }: Call): string {
  permit.check({ owner: who.id })
  if (who.id === undefined) throw problem('unauthenticated')
  return who.id
}

/** Throws `unauthenticated` for an account that was erased while its token is still good. */
export async function findOwnUser(database: Queryable, call: Call): Promise<User> {
  const user = await tryFindUser(database, ownIdOf(call))
  if (user === undefined) throw problem('unauthenticated')
  return user
}
