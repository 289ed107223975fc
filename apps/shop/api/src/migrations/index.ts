import { kitMigrations, type Migration } from '@plinth/kit'
import { catalogue } from './0100-catalogue.ts'
import { account } from './0200-account.ts'
import { cart } from './0300-cart.ts'
import { orders } from './0400-orders.ts'
import { payments } from './0500-payments.ts'
import { fakePayments } from './0510-fake-payments.ts'
import { businessCounts } from './0520-business-counts.ts'

/** Every change of the database, in order. A file that was released is never edited again: write the next one. */
export const migrations: readonly Migration[] = [
  ...kitMigrations,
  catalogue,
  account,
  cart,
  orders,
  payments,
  fakePayments,
  businessCounts,
]
