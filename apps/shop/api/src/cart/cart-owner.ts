import { hashOf } from '@plinth/kit'
import { readCookie } from '../cookies.ts'
import type { AnyCall } from '../handler.ts'

/** Whose cart it is: a customer's, or that of whoever holds the secret of the cookie. */
export type CartOwner =
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'visitor'; readonly tokenHash: string }

/** Undefined for a visitor who has no cart yet. */
export function cartOwnerOf(call: Pick<AnyCall, 'who' | 'header'>): CartOwner | undefined {
  if (call.who.id !== undefined) return { kind: 'customer', id: call.who.id }
  const token = readCookie(call.header('cookie'), 'cart')
  return token === undefined ? undefined : { kind: 'visitor', tokenHash: hashOf(token) }
}

/** The owner as the two columns of the table, one of them null. */
export function columnsOf(owner: CartOwner): [customerId: string | null, tokenHash: string | null] {
  return owner.kind === 'customer' ? [owner.id, null] : [null, owner.tokenHash]
}
