import { z } from 'zod'

/** Who somebody is to the shop. A guest has not signed in; the last three are staff. */
export const roles = ['guest', 'customer', 'support', 'catalogue', 'admin'] as const

/** The role of an account; nobody registers as anything but a customer. */
export const Role = z.enum(['customer', 'support', 'catalogue', 'admin'])
export type Role = z.infer<typeof Role>

/** What a role may do with an action: with its own objects, or with those of anybody. Not listed: nothing. */
export type Rules = Readonly<Record<string, Readonly<Partial<Record<Role | 'guest', 'own' | 'any'>>>>>
