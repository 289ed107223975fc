import { ProblemError } from '@plinth/kit/contract'

/** What to tell a person about a failure. */
export interface Trouble {
  readonly title: string
  readonly text: string
  /** What support needs to find it in the logs. */
  readonly reference: string | undefined
  /** Whether the same request may succeed later. */
  readonly passing: boolean
}

interface Words {
  readonly title: string
  readonly text: string
}

/** Where the title of the contract is meant for programs, the words for customers stand here. */
const words: Readonly<Record<string, Words>> = {
  unreachable: { title: 'No connection', text: 'The shop cannot be reached. Check your connection, then try again.' },
  'deadline-exceeded': { title: 'That took too long', text: 'The shop did not answer in time. Please try again.' },
  overloaded: { title: 'Very busy right now', text: 'Please try again in a moment.' },
  'rate-limited': { title: 'That was a little fast', text: 'Please wait a moment, then try again.' },
  'read-only': { title: 'The shop is being looked after', text: 'You can look around; buying works again shortly.' },
  maintenance: { title: 'Closed for a short while', text: 'We are working on the shop. Please come back soon.' },
  'dependency-unavailable': {
    title: 'The shop does not answer',
    text: 'We know about it. Please try again in a moment.',
  },
  'dependency-failed': { title: 'The shop does not answer', text: 'We know about it. Please try again in a moment.' },
  draining: { title: 'One moment', text: 'Please try again.' },
  internal: { title: 'Something went wrong on our side', text: 'Please try again. If it stays, write to us.' },
  'precondition-failed': {
    title: 'Somebody else changed this in the meantime',
    text: 'Nothing was overwritten. Load what it is now, then make your change again.',
  },
  forbidden: { title: 'Not allowed', text: 'Your account may not do this.' },
  unauthenticated: { title: 'Please sign in', text: 'You are no longer signed in.' },
  'account/wrong-credentials': { title: 'Not signed in', text: 'E-mail address and password do not belong together.' },
  'cart/coupon-not-found': {
    title: 'No such coupon',
    text: 'We do not know this code. Check it for a typing mistake.',
  },
  'payments/not-configured': {
    title: 'Payment is not available',
    text: 'No payment provider is set up, so nothing can be bought at the moment.',
  },
  'payments/unknown-token': { title: 'Please enter the card again', text: 'The bank no longer knows this card.' },
  'checkout/quote-changed': {
    title: 'Something changed',
    text: 'Prices or stock changed while you were here. Look at the new total, then order again.',
  },
}

const passingCodes: ReadonlySet<string> = new Set([
  'unreachable',
  'deadline-exceeded',
  'overloaded',
  'rate-limited',
  'draining',
  'internal',
  'dependency-failed',
  'dependency-unavailable',
  'read-only',
  'maintenance',
])

export function codeOf(error: unknown): string | undefined {
  return error instanceof ProblemError ? error.code : undefined
}

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ProblemError)) {
    return { title: 'Something went wrong', text: 'Please load the page again.', reference: undefined, passing: true }
  }
  const said = words[error.code]
  return {
    title: said?.title ?? error.title,
    text: said?.text ?? error.detail ?? '',
    reference: error.status >= 500 && error.correlationId !== '' ? error.correlationId : undefined,
    passing: passingCodes.has(error.code),
  }
}
