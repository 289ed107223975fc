import { empty, route } from '@plinth/kit/contract'
import { z } from 'zod'
import { Role } from './roles.ts'
import { Address, EmailAddress, Id, Instant, line, SavedAddress } from './shapes.ts'

/** Long rather than odd: the kit refuses what is on the list of common passwords. */
export const NewPassword = z.string().min(10).max(200)
const GivenPassword = z.string().min(1).max(200)

/** The secret part of a link in an e-mail; works once. */
const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/)

export const Account = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: Role,
  verified: z.boolean(),
  createdAt: Instant,
})
export type Account = z.infer<typeof Account>

/** A browser or program that is signed in. */
export const SignedInSession = z.object({
  id: Id,
  /** The one that asks. */
  current: z.boolean(),
  /** In words, from what the browser says of itself: `Firefox on Linux`. */
  device: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
})
export type SignedInSession = z.infer<typeof SignedInSession>

/** For programs; a browser has a cookie instead. */
export const TokenPair = z.object({
  accessToken: z.string(),
  /** Seconds. */
  expiresIn: z.int(),
  /** Works once: it is exchanged for the next pair. */
  refreshToken: z.string(),
})
export type TokenPair = z.infer<typeof TokenPair>

export const accountErrors = {
  'account/wrong-credentials': { status: 401, title: 'E-mail address and password do not belong together' },
  'account/weak-password': { status: 422, title: 'This password is too easy to guess' },
  'account/link-not-valid': { status: 410, title: 'The link was used, or is too old' },
  'account/unknown-address': { status: 404, title: 'There is no such address' },
  'account/unknown-session': { status: 404, title: 'There is no such session' },
  'account/too-many-addresses': { status: 409, title: 'The address book is full' },
  'account/refresh-not-valid': { status: 401, title: 'The refresh token was used, revoked or is too old' },
  'account/staff-stays': { status: 409, title: 'Accounts of staff are closed by an administrator' },
} as const

const write = { limit: 'account', deadline: 5_000, maxBody: 8_192 } as const
const own = { access: 'account:own', limit: 'browse', deadline: 2_000 } as const

export const accountRoutes = {
  getSession: route({
    method: 'GET',
    path: '/api/session',
    summary: 'Who this browser is signed in as, if anybody',
    answers: { 200: z.object({ account: Account.nullable() }) },
    access: 'public',
    limit: 'browse',
    deadline: 2_000,
  }),
  signIn: route({
    ...write,
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in; the visitor’s cart is merged into the customer’s',
    body: z.object({ email: EmailAddress, password: GivenPassword }),
    answers: { 200: Account },
    errors: ['account/wrong-credentials'],
    access: 'public',
    limit: 'sign-in',
  }),
  signOut: route({
    ...write,
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out of this browser',
    answers: { 204: empty },
    access: 'public',
  }),
  register: route({
    ...write,
    method: 'POST',
    path: '/api/account/registrations',
    summary: 'Open an account; the answer is the same for an address that has one already',
    body: z.object({ email: EmailAddress, password: NewPassword, name: line(100) }),
    answers: { 202: z.object({ sentTo: z.string() }) },
    errors: ['account/weak-password'],
    access: 'public',
    limit: 'sign-in',
  }),
  verifyEmail: route({
    ...write,
    method: 'POST',
    path: '/api/account/verifications',
    summary: 'Prove the e-mail address with the link that was sent to it',
    body: z.object({ token: LinkToken }),
    answers: { 200: z.object({ email: z.string() }) },
    errors: ['account/link-not-valid'],
    access: 'public',
    limit: 'sign-in',
  }),
  requestPasswordReset: route({
    ...write,
    method: 'POST',
    path: '/api/account/password-resets',
    summary: 'Send a link to choose a new password; the answer is the same for an unknown address',
    body: z.object({ email: EmailAddress }),
    answers: { 202: z.object({ sentTo: z.string() }) },
    access: 'public',
    limit: 'sign-in',
  }),
  resetPassword: route({
    ...write,
    method: 'PUT',
    path: '/api/account/password-resets',
    summary: 'Choose a new password with the link; signs out everywhere',
    body: z.object({ token: LinkToken, password: NewPassword }),
    answers: { 204: empty },
    errors: ['account/link-not-valid', 'account/weak-password'],
    access: 'public',
    limit: 'sign-in',
  }),
  getAccount: route({
    ...own,
    method: 'GET',
    path: '/api/account',
    summary: 'The account of the one who asks',
    answers: { 200: Account },
  }),
  changeAccount: route({
    ...own,
    ...write,
    method: 'PATCH',
    path: '/api/account',
    summary: 'Change the name',
    body: z.object({ name: line(100) }),
    answers: { 200: Account },
  }),
  changePassword: route({
    ...own,
    ...write,
    method: 'PUT',
    path: '/api/account/password',
    summary: 'Change the password; signs out everywhere else',
    body: z.object({ current: GivenPassword, next: NewPassword }),
    answers: { 204: empty },
    errors: ['account/wrong-credentials', 'account/weak-password'],
    limit: 'sign-in',
  }),
  exportAccount: route({
    ...own,
    method: 'GET',
    path: '/api/account/export',
    summary: 'Everything the shop knows about the one who asks',
    answers: { 200: z.object({ exportedAt: Instant, data: z.record(z.string(), z.unknown()) }) },
    limit: 'account',
    deadline: 10_000,
  }),
  eraseAccount: route({
    ...own,
    ...write,
    method: 'POST',
    path: '/api/account/erasures',
    summary: 'Forget the one who asks; orders stay without a name, because the law wants them',
    body: z.object({ password: GivenPassword }),
    answers: { 204: empty },
    errors: ['account/wrong-credentials', 'account/staff-stays'],
    limit: 'sign-in',
  }),
  listSessions: route({
    ...own,
    method: 'GET',
    path: '/api/account/sessions',
    summary: 'Where this account is signed in',
    answers: { 200: z.object({ sessions: z.array(SignedInSession) }) },
  }),
  endSession: route({
    ...own,
    ...write,
    method: 'DELETE',
    path: '/api/account/sessions/:id',
    summary: 'Sign out somewhere else',
    params: z.object({ id: Id }),
    answers: { 204: empty },
    errors: ['account/unknown-session'],
  }),
  endAllSessions: route({
    ...own,
    ...write,
    method: 'DELETE',
    path: '/api/account/sessions',
    summary: 'Sign out everywhere, here as well',
    answers: { 204: empty },
  }),
} as const

export const addressRoutes = {
  listAddresses: route({
    ...own,
    method: 'GET',
    path: '/api/account/addresses',
    summary: 'The address book',
    answers: { 200: z.object({ addresses: z.array(SavedAddress) }) },
  }),
  addAddress: route({
    ...own,
    ...write,
    method: 'POST',
    path: '/api/account/addresses',
    summary: 'Put an address into the book; the first one is the default',
    body: Address.extend({ isDefault: z.boolean().default(false) }),
    answers: { 201: SavedAddress },
    errors: ['account/too-many-addresses'],
  }),
  changeAddress: route({
    ...own,
    ...write,
    method: 'PUT',
    path: '/api/account/addresses/:id',
    summary: 'Replace an address of the book',
    params: z.object({ id: Id }),
    body: Address.extend({ isDefault: z.boolean().default(false) }),
    answers: { 200: SavedAddress },
    errors: ['account/unknown-address'],
  }),
  removeAddress: route({
    ...own,
    ...write,
    method: 'DELETE',
    path: '/api/account/addresses/:id',
    summary: 'Take an address out of the book',
    params: z.object({ id: Id }),
    answers: { 204: empty },
    errors: ['account/unknown-address'],
  }),
} as const

export const tokenRoutes = {
  issueTokens: route({
    ...write,
    method: 'POST',
    path: '/api/tokens',
    summary: 'Sign in a program: an access token for ten minutes, and a refresh token',
    body: z.object({ email: EmailAddress, password: GivenPassword }),
    answers: { 200: TokenPair },
    errors: ['account/wrong-credentials'],
    access: 'public',
    limit: 'sign-in',
  }),
  refreshTokens: route({
    ...write,
    method: 'POST',
    path: '/api/tokens/refreshes',
    summary: 'The next pair; a refresh token that comes twice ends its whole family',
    body: z.object({ refreshToken: z.string().min(20).max(500) }),
    answers: { 200: TokenPair },
    errors: ['account/refresh-not-valid'],
    access: 'public',
    limit: 'account',
  }),
  listTokenKeys: route({
    method: 'GET',
    path: '/api/tokens/keys',
    summary: 'The public keys of access tokens, as a JSON Web Key Set',
    answers: { 200: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }) },
    access: 'public',
    limit: 'browse',
    deadline: 2_000,
  }),
} as const
