import { hashOf, newSecret } from '@plinth/kit'
import { mostLines, mostOfOne } from '@shop/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useShop } from '../testing/use-shop.ts'
import type { CartOwner } from './cart-owner.ts'
import { mergeCarts } from './merge-carts.ts'
import { lockOrOpenCart } from './open-cart.ts'

const shop = useShop()

type Quantities = ReadonlyMap<number, number>

/** Variants of the seed have the ids from 1 on; 60 of them, so that two carts can hold more than one may. */
const quantities: fc.Arbitrary<Quantities> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: mostOfOne })), {
    maxLength: mostLines,
    selector: ([variant]) => variant,
  })
  .map((lines) => new Map(lines))

async function fill(owner: CartOwner, lines: Quantities): Promise<void> {
  const { database } = shop().services
  await database.transaction(async (transaction) => {
    const { id } = await lockOrOpenCart(transaction, owner)
    const rows = [...lines].map(([variant_id, quantity]) => ({ cart_id: id, variant_id, quantity, seen_price: 100 }))
    if (rows.length > 0) await transaction.kysely.insertInto('cart_lines').values(rows).execute()
  })
}

async function newCustomer(): Promise<string> {
  const { kysely } = shop().services.database
  const person = { email: `${newSecret().toLowerCase()}@merge.example`, name: 'Merge', password_hash: null }
  const { id } = await kysely
    .insertInto('users')
    .values({ ...person, verified_at: null, erased_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function linesOf(customerId: string): Promise<Quantities> {
  const rows = await shop()
    .services.database.kysely.selectFrom('cart_lines')
    .innerJoin('carts', 'carts.id', 'cart_lines.cart_id')
    .select(['variant_id', 'quantity'])
    .where('customer_id', '=', customerId)
    .execute()
  return new Map(rows.map(({ variant_id, quantity }) => [variant_id, quantity]))
}

test('a merged cart holds what both held, as far as one cart may', async () => {
  await fc.assert(
    fc.asyncProperty(quantities, quantities, async (visitors, customers) => {
      const id = await newCustomer()
      const tokenHash = hashOf(newSecret())
      await fill({ kind: 'visitor', tokenHash }, visitors)
      await fill({ kind: 'customer', id }, customers)
      await shop().services.database.transaction((transaction) => mergeCarts(transaction, tokenHash, id))

      const merged = await linesOf(id)
      const either = new Set([...visitors.keys(), ...customers.keys()])
      expect(merged.size).toBe(Math.min(mostLines, either.size))
      for (const variant of customers.keys()) expect([...merged.keys()]).toContain(variant)
      for (const [variant, quantity] of merged) {
        const together = (visitors.get(variant) ?? 0) + (customers.get(variant) ?? 0)
        expect(quantity).toBe(Math.min(mostOfOne, together))
      }
    }),
    { numRuns: 25 },
  )
})
