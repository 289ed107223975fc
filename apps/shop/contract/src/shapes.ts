import { z } from 'zod'
import { PostalCode, Region } from './regions.ts'

/** An amount in cents: 1999 is 19.99 dollars. Documents with amounts name their currency once. */
export const Cents = z.int()

export const Currency = z.literal('USD')

/** Lower-case words with hyphens: what stands in the address of a page. */
export const Slug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** The name of one variant in the stock room, such as `KETTLE-BLK`. */
export const Sku = z
  .string()
  .min(3)
  .max(40)
  .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/)

export const Id = z.uuid()

/** An instant, always in UTC: `2026-08-22T09:30:00.000Z`. */
export const Instant = z.iso.datetime()

/** Case does not matter; the shop keeps lower case. */
export const EmailAddress = z.string().trim().toLowerCase().max(254).check(z.email())

/** Text of one line that a person typed: trimmed, and without control characters. */
export function line(maximum: number, minimum = 1) {
  return z
    .string()
    .trim()
    .min(minimum)
    .max(maximum)
    .regex(/^[ -~\u00A0-\uFFFF]*$/, 'must not contain control characters')
}

/** Text of several lines that a person typed. */
export function prose(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .regex(/^[\t\n\r -~\u00A0-\uFFFF]*$/, 'must not contain control characters')
}

/** Where a list goes on; made by the service, opaque to everyone else. */
export const Cursor = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[A-Za-z0-9_.-]+$/)

/** The size of a page: 24 unless asked otherwise, 60 at most. */
export const PageSize = z.int().min(1).max(60).default(24)

/** Where a parcel goes. */
export const Address = z.object({
  name: line(100),
  street: line(120),
  /** Apartment, suite or floor. */
  unit: line(60, 0).default(''),
  city: line(80),
  region: Region,
  postalCode: PostalCode,
  country: z.literal('US').default('US'),
  /** For the carrier alone. */
  phone: z
    .string()
    .trim()
    .regex(/^(?:\+?[0-9 ().-]{7,24})?$/, 'must be a telephone number')
    .default(''),
})
export type Address = z.output<typeof Address>

/** An address in the address book of a customer. */
export const SavedAddress = Address.extend({ id: Id, isDefault: z.boolean() })
export type SavedAddress = z.output<typeof SavedAddress>
