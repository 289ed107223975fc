import { empty, media, route } from '@plinth/kit/contract'
import { z } from 'zod'
import { Cents, Currency, line } from './shapes.ts'

export const PaymentProviderInfo = z.object({
  provider: z.enum(['fake', 'none']),
  /** Cards that the fake provider knows, and what each of them does. Empty with any other provider. */
  testCards: z.array(z.object({ number: z.string(), name: z.string(), does: z.string() })),
})
export type PaymentProviderInfo = z.infer<typeof PaymentProviderInfo>

export const Card = z.strictObject({
  number: z
    .string()
    .transform((text) => text.replaceAll(' ', ''))
    .pipe(z.string().regex(/^\d{12,19}$/, 'must have 12 to 19 digits')),
  expires: z.string().regex(/^(?:0[1-9]|1[0-2])\/\d{2}$/, 'must be a month and a year, such as 04/29'),
  code: z.string().regex(/^\d{3,4}$/, 'must be three or four digits'),
  holder: line(100),
})
export type Card = z.output<typeof Card>

const ChallengeId = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9_-]+$/)

export const Challenge = z.object({
  id: ChallengeId,
  merchant: z.string(),
  amount: Cents,
  currency: Currency,
  lastDigits: z.string(),
  state: z.enum(['open', 'approved', 'rejected']),
})
export type Challenge = z.infer<typeof Challenge>

export const paymentErrors = {
  'payments/not-configured': { status: 503, title: 'No payment provider is configured' },
  /** Carries `refusal` and `order` beside the general members. */
  'payments/refused': { status: 402, title: 'The payment was refused' },
  'payments/bad-signature': { status: 401, title: 'The signature is wrong or too old' },
  'payments/unknown-challenge': { status: 404, title: 'There is no such challenge' },
} as const

const fake = { access: 'public', limit: 'payment', deadline: 5_000, maxBody: 4_096, fromPrograms: true } as const

export const paymentRoutes = {
  getPaymentProvider: route({
    method: 'GET',
    path: '/api/payments/provider',
    summary: 'Who takes the payments',
    answers: { 200: PaymentProviderInfo },
    access: 'public',
    limit: 'browse',
    deadline: 1_000,
  }),
  receivePaymentWebhook: route({
    method: 'POST',
    path: '/api/payments/webhook',
    summary: 'Signed messages of the payment provider; each may come late, twice or in any order',
    headers: z.object({ 'webhook-signature': z.string().max(300).default('') }),
    body: media('application/json'),
    answers: { 204: empty },
    errors: ['payments/bad-signature', 'payments/not-configured', 'validation'],
    access: 'public',
    limit: 'webhook',
    deadline: 5_000,
    maxBody: 20_000,
    fromPrograms: true,
  }),
} as const

/**
 * The public side of the fake provider: what a real one would serve from its own host. The browser sends the card there,
 * so that its number never passes through the checkout.
 */
export const fakeProviderRoutes = {
  tokenizeCard: route({
    ...fake,
    method: 'POST',
    path: '/api/fake-payments/tokens',
    summary: 'Exchange a card for a token',
    body: Card,
    answers: { 201: z.object({ token: z.string(), lastDigits: z.string() }) },
    errors: ['payments/not-configured'],
  }),
  getChallenge: route({
    ...fake,
    method: 'GET',
    path: '/api/fake-payments/challenges/:id',
    summary: 'What the bank asks the buyer to confirm',
    params: z.object({ id: ChallengeId }),
    answers: { 200: Challenge },
    errors: ['payments/unknown-challenge', 'payments/not-configured'],
  }),
  answerChallenge: route({
    ...fake,
    method: 'POST',
    path: '/api/fake-payments/challenges/:id/answers',
    summary: 'Confirm or refuse the payment; then ask the checkout where it stands',
    params: z.object({ id: ChallengeId }),
    body: z.strictObject({ answer: z.enum(['approve', 'reject']) }),
    answers: { 200: Challenge },
    errors: ['payments/unknown-challenge', 'payments/not-configured'],
  }),
} as const
