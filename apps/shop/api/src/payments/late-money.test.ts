import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { settledInvariants, violationsOf } from '../invariants.ts'
import { endUnpaidOrders } from '../jobs/end-unpaid-orders.ts'
import { expireReservations } from '../jobs/expire-reservations.ts'
import { cards, newBuyer } from '../testing/buyer.ts'
import { freshSku, putOnShelf } from '../testing/shelf.ts'
import { useShop } from '../testing/use-shop.ts'

/** The card `Late` says yes when the test says so, not by the clock. */
const shop = useShop({ FAKE_PAYMENT_LATE_MS: '86400000' })

async function pendingOrder(index: number) {
  const sku = await freshSku(shop(), index)
  await putOnShelf(shop(), sku, 1)
  const buyer = newBuyer(shop().url)
  const { outcome, order } = await buyer.buy(sku, 1, cards.paysLate)
  expect(outcome).toBe('pending')
  return { sku, buyer, order }
}

async function letExpire(number: string): Promise<void> {
  const { database, caches } = shop().services
  await database.kysely
    .updateTable('orders')
    .set({ reserved_until: sql`now() - interval '1 second'`, placed_at: sql`now() - interval '2 hours'` })
    .where('number', '=', number)
    .execute()
  await expireReservations(database, caches)
}

async function sayYes(number: string): Promise<void> {
  const { database, payments } = shop().services
  const { id } = await database.kysely
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select('payments.id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  await payments.provider?.decide(id)
}

const stateOf = async (number: string): Promise<string> => {
  const row = await shop()
    .services.database.kysely.selectFrom('orders')
    .innerJoin('payments', 'payments.order_id', 'orders.id')
    .select(['orders.state', 'payments.state as payment'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return `${row.state}, ${row.payment}`
}

const soon = { timeout: 30_000 }

test('a reservation that runs out gives the goods to the next buyer', async () => {
  const { sku, order } = await pendingOrder(30)
  await letExpire(order.number)
  const { outcome } = await newBuyer(shop().url).buy(sku)
  expect(outcome).toBe('paid')
  expect(await stateOf(order.number)).toBe('placed, created')
})

test('a late yes gets the goods again, if they are still there', async () => {
  const { order } = await pendingOrder(31)
  await letExpire(order.number)
  await sayYes(order.number)
  await expect.poll(() => stateOf(order.number), soon).toBe('paid, captured')
})

test('a late yes for goods that are gone is given back, and nothing is charged', async () => {
  const { sku, order } = await pendingOrder(32)
  await letExpire(order.number)
  await newBuyer(shop().url).buy(sku)
  await sayYes(order.number)
  await expect.poll(() => stateOf(order.number), soon).toBe('cancelled, voided')
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('a yes after the order was ended is given back', async () => {
  const { order } = await pendingOrder(33)
  await letExpire(order.number)
  await sayYes(order.number)
  await endUnpaidOrders(shop().services.database)
  await expect.poll(() => stateOf(order.number), soon).toMatch(/^(?:cancelled, voided|paid, captured)$/)
  await expect.poll(() => violationsOf(shop().services.database, settledInvariants.slice(0, 2)), soon).toEqual([])
})

test('an order that nobody pays ends by itself', async () => {
  const { order } = await pendingOrder(34)
  await letExpire(order.number)
  await endUnpaidOrders(shop().services.database)
  await expect.poll(() => stateOf(order.number), soon).toBe('cancelled, voided')
  expect(await violationsOf(shop().services.database)).toEqual([])
})
