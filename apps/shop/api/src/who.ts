import type { Subject } from '@plinth/kit'

/** The one who asks: a guest, somebody with the cookie of a session, or a program with an access token. */
export interface Who extends Subject {
  /** Of the account; undefined for guests. */
  readonly id?: string | undefined
  /** Of a browser that is signed in. */
  readonly session?: { readonly id: string } | undefined
}

export const guest: Who = { roles: ['guest'] }
