import { route } from '@plinth/kit/contract'
import { z } from 'zod'
import { Role } from '../roles.ts'
import { Cents, Currency, Id, Instant, line, Sku, Slug } from '../shapes.ts'
import { listed, page, read, Version, versioned, write } from './route-parts.ts'

const Ratio = z.number().min(0).nullable()

/** The state of the business. Each number is one SQL query, and the business metric of the same name. */
export const Dashboard = z.object({
  from: Instant,
  to: Instant,
  currency: Currency,
  /** Captured minus refunded. */
  revenue: Cents,
  orders: z.int(),
  averageBasket: Cents,
  /** How many carts came how far. */
  funnel: z.object({
    productViews: z.int(),
    carts: z.int(),
    quotes: z.int(),
    submits: z.int(),
    paid: z.int(),
  }),
  /** Paid orders for each cart; null without carts. */
  conversion: Ratio,
  outOfStockViews: z.int(),
  declineRate: Ratio,
  /** Of this replica since its start: what the cache cannot know for all of them. */
  cacheHitRatio: Ratio,
  refunded: Cents,
  days: z.array(z.object({ day: z.iso.date(), orders: z.int(), revenue: Cents })),
  bestSellers: z.array(z.object({ slug: Slug, name: z.string(), quantity: z.int(), revenue: Cents })),
  lowStock: z.array(z.object({ sku: Sku, name: z.string(), available: z.int() })),
  waiting: z.object({ toPack: z.int(), toShip: z.int(), returns: z.int(), pendingPayments: z.int() }),
})
export type Dashboard = z.infer<typeof Dashboard>

export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  who: z.string(),
  action: z.string(),
  object: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const Person = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: Role,
  verified: z.boolean(),
  createdAt: Instant,
  orders: z.int(),
  version: Version,
})
export type Person = z.infer<typeof Person>

export const Modes = z.object({ readOnly: z.boolean(), maintenance: z.boolean() })
export type Modes = z.infer<typeof Modes>

export const officeRoutes = {
  getDashboard: route({
    ...read,
    path: '/api/back-office/dashboard',
    summary: 'The numbers of the last days',
    query: z.object({ days: z.int().min(1).max(366).default(30) }),
    answers: { 200: Dashboard },
    access: 'dashboard:read',
    deadline: 5_000,
  }),
  listAudit: route({
    ...read,
    path: '/api/back-office/audit',
    summary: 'Who changed what, the newest first',
    query: z.object({ who: line(254).optional(), object: line(200).optional(), ...listed }),
    answers: { 200: page(AuditEntry) },
    access: 'audit:read',
  }),
  listPeople: route({
    ...read,
    path: '/api/back-office/people',
    summary: 'Accounts and their roles',
    query: z.object({ q: line(100, 0).optional(), ...listed }),
    answers: { 200: page(Person) },
    access: 'people:read',
  }),
  changeRole: route({
    ...write,
    ...versioned,
    method: 'PUT',
    path: '/api/back-office/people/:id/role',
    summary: 'Give an account another role; its sessions end',
    params: z.object({ id: Id }),
    body: z.strictObject({ role: Role }),
    answers: { 200: Person },
    errors: ['back-office/unknown-person', 'back-office/last-admin'],
    access: 'people:edit',
  }),
  getModes: route({
    ...read,
    path: '/api/back-office/modes',
    summary: 'Whether the shop is read-only or closed',
    answers: { 200: Modes },
    access: 'modes:read',
  }),
  changeModes: route({
    ...write,
    method: 'PUT',
    path: '/api/back-office/modes',
    summary: 'Let the shop be read only, on every replica, or end that',
    body: z.strictObject({ readOnly: z.boolean() }),
    whileReadOnly: true,
    answers: { 200: Modes },
    access: 'modes:edit',
  }),
} as const
