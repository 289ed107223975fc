import { z } from 'zod'
import { centsFrom } from '../words/money.ts'

/** An amount as a person types it, `12.50`, in cents. */
export const Dollars = z.string().transform((text, context) => {
  const cents = centsFrom(text)
  if (cents !== undefined) return cents
  context.addIssue({ code: 'custom', message: 'must be an amount such as 12.50' })
  return z.NEVER
})

/** The same, where nothing may stand. */
export const OptionalDollars = z.union([z.literal('').transform(() => null), Dollars])
