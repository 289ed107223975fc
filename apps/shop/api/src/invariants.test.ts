import type { Database } from '@plinth/kit'
import { expect, test } from 'vitest'
import { invariants, settledInvariants, violationsOf } from './invariants.ts'
import type { Tables } from './tables.ts'
import { cards, newBuyer } from './testing/buyer.ts'
import { freshSku, putOnShelf } from './testing/shelf.ts'
import { useShop } from './testing/use-shop.ts'

const shop = useShop({ FAKE_PAYMENT_LATE_MS: '86400000' })

/** Constraints are taken away first: each check has to see with its own eyes what the database would have refused. */
const unguard = `
  do $$
  declare guard record;
  begin
    for guard in
      select conrelid::regclass as relation, conname from pg_constraint
      where contype in ('c', 'f')
        and conrelid::regclass::text in ('stock', 'orders', 'order_lines', 'order_events', 'payments', 'fake_payments.charges')
    loop
      execute format('alter table %s drop constraint %I', guard.relation, guard.conname);
    end loop;
  end $$;
  drop index orders_one_per_completion;
  drop index orders_one_open_per_cart;
  drop trigger orders_equal_their_lines on orders;`

/** One fault for each invariant, as it would stand in the tables. */
const planted: Readonly<Record<string, string>> = {
  'stock is never negative':
    'update stock set sold = received + 1 where variant_id = (select min(variant_id) from stock)',
  'stock is the sum of its movements':
    'update stock set received = received + 1 where variant_id = (select min(variant_id) from stock)',
  'what is reserved is reserved by an order':
    "update orders set holds = 'nothing', reserved_until = null where holds = 'reserved'",
  'what is sold is held by an order, or did not come back to the shelf':
    "update orders set holds = 'nothing' where holds = 'sold'",
  'one order for each completion of a cart':
    'update orders set cart_id = (select min(cart_id::text)::uuid from orders), cart_version = 1',
  'subtotal − discount + shipping + tax = total': 'update orders set total = total + 1',
  'an order is the sum of its lines': 'update order_lines set gross = gross + 1, discount = discount + 1',
  'an order that was paid is captured for exactly its total':
    'update orders set total = total - 100, subtotal = subtotal - 100 where paid_at is not null',
  'captured money belongs to a paid order, or goes back': 'update orders set paid_at = null where paid_at is not null',
  'no more is refunded than was captured, and refunds add up': 'update payments set refunded = 1 where captured > 0',
  'a cancelled order of a paid customer gives all money back':
    "update orders set state = 'cancelled' where paid_at is not null",
  'the history of an order leads to its state': "update orders set state = 'delivered' where paid_at is not null",
  'every step of every history stands in the table of steps':
    "update order_events set from_state = 'delivered', to_state = 'placed' where from_state is not null",
  'a coupon was used as often as its uses say': 'update coupons set uses = 1',
  'what came back was bought': 'update order_lines set returned = quantity + 1',
  'the provider has captured what the shop has captured':
    "update fake_payments.charges set state = 'captured' where state = 'processing'",
  'the provider has given back what the shop has promised':
    "update fake_payments.charges set refunded = 1 where state = 'captured'",
  'no payment is open': "update payments set state = 'created', captured = 0 where captured > 0",
}

class Undo extends Error {}

/** What the checks say with the fault in the tables; everything is as before afterwards. */
async function violationsWith(database: Database<Tables>, fault: string): Promise<ReadonlySet<string>> {
  let names: ReadonlySet<string> = new Set()
  const attempt = database.transaction(async (transaction) => {
    await transaction.script(unguard)
    await transaction.script(fault)
    const violations = await violationsOf(transaction, [...invariants, ...settledInvariants])
    names = new Set(violations.map(({ invariant }) => invariant))
    throw new Undo()
  })
  await expect(attempt).rejects.toThrow(Undo)
  return names
}

test('each invariant catches its planted fault', async () => {
  const [paid, pending] = [await freshSku(shop(), 0), await freshSku(shop(), 1)]
  for (const sku of [paid, pending]) await putOnShelf(shop(), sku, 5)
  await newBuyer(shop().url).buy(paid)
  await newBuyer(shop().url).buy(paid)
  await newBuyer(shop().url).buy(pending, 1, cards.paysLate)
  const { database } = shop().services
  expect(await violationsOf(database)).toEqual([])
  for (const { name } of [...invariants, ...settledInvariants]) {
    expect(planted, 'a new invariant needs a fault').toHaveProperty([name])
    expect(await violationsWith(database, planted[name] ?? ''), name).toContain(name)
  }
})

test('the database refuses what the invariants forbid', async () => {
  const { database } = shop().services
  const refusals = [
    'update stock set sold = received + 1 where variant_id = (select min(variant_id) from stock)',
    'update orders set total = total + 1',
    'update payments set refunded = captured + 1',
    'update order_lines set returned = quantity + 1',
    'update orders set subtotal = subtotal + 1, total = total + 1',
  ]
  for (const text of refusals) {
    const run = database.transaction((transaction) => transaction.script(text))
    await expect(run, text).rejects.toThrow(/check constraint|sum of its lines/)
  }
})
