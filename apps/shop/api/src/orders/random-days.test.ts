import { randomUUID } from 'node:crypto'
import { ProblemError } from '@plinth/kit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settledInvariants, violationsOf } from '../invariants.ts'
import { cards, newBuyer, type Buyer } from '../testing/buyer.ts'
import { freshSku, putOnShelf } from '../testing/shelf.ts'
import { signedIn } from '../testing/staff.ts'
import { useShop } from '../testing/use-shop.ts'

const shop = useShop({ RATE_LIMIT_FACTOR: '1000', FAKE_PAYMENT_LATE_MS: '50' })
const seed = Number(process.env['PLINTH_SEED'] ?? Date.now() % 2 ** 31)
const days = Number(process.env['PLINTH_RUNS'] ?? 1)

type Desk = Awaited<ReturnType<typeof signedIn>>
type Ordered = { readonly number: string; readonly token: string; readonly buyer: Buyer; readonly total: number }
type Deed = (day: {
  readonly desk: Desk
  readonly skus: readonly string[]
  readonly orders: Ordered[]
}) => Promise<unknown>

const pick = fc.nat({ max: 30 })
const advance =
  (step: 'pack' | 'ship' | 'deliver') =>
  (index: number): Deed =>
  async ({ desk, orders }) => {
    const order = orders[index % orders.length]
    if (order === undefined) return
    const { body } = await desk.getOrder({ params: order })
    await desk.advanceOrder({ params: order, body: { step }, ifMatch: `"${body.version}"` })
  }

/** What can happen in a shop. Anything may be refused; nothing may break the books. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .tuple(pick, fc.integer({ min: 1, max: 3 }), fc.constantFrom(...Object.values(cards)))
    .map(([index, quantity, card]): Deed => async ({ skus, orders }) => {
      if (card === cards.timesOut) return
      const buyer = newBuyer(shop().url)
      const { order } = await buyer.buy(skus[index % skus.length] ?? '', quantity, card)
      orders.push({ ...order, buyer })
    }),
  pick.map(advance('pack')),
  pick.map(advance('ship')),
  pick.map(advance('deliver')),
  pick.map((index): Deed => async ({ orders }) => {
    const order = orders[index % orders.length]
    const request = { params: order ?? { number: '' }, query: order ?? {}, body: {}, idempotencyKey: randomUUID() }
    await order?.buyer.browser.client.cancelOrder(request)
  }),
  fc.tuple(pick, fc.integer({ min: 1, max: 4_000 })).map(([index, amount]): Deed => async ({ desk, orders }) => {
    const order = orders[index % orders.length]
    if (order === undefined) return
    await desk.refundOrder({ params: order, body: { amount, reason: 'Because' }, idempotencyKey: randomUUID() })
  }),
  fc.tuple(pick, fc.boolean()).map(([index, restock]): Deed => async ({ desk, orders }) => {
    const order = orders[index % orders.length]
    if (order === undefined) return
    const { client } = order.buyer.browser
    const { body } = await client.getOrder({ params: order, query: order })
    const lines = body.lines.map(({ id }) => ({ lineId: id, quantity: 1 }))
    const request = { params: order, query: order, body: { lines, reason: 'No' }, idempotencyKey: randomUUID() }
    const { body: wish } = await client.requestReturn(request)
    await desk.decideReturn({ params: wish, body: { decision: 'accept', restock } })
  }),
)

test('whatever happens in a day, and however much of it at once, the books are right', async () => {
  const skus = [await freshSku(shop(), 0), await freshSku(shop(), 1), await freshSku(shop(), 2)]
  const desk = await signedIn(shop().url, 'support')
  const { database } = shop().services
  const day = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { minLength: 15, maxLength: 15 })
  await fc.assert(
    fc.asyncProperty(day, async (hours) => {
      for (const sku of skus) await putOnShelf(shop(), sku, 8)
      const orders: Ordered[] = []
      for (const deeds of hours) {
        const results = await Promise.allSettled(deeds.map((each) => each({ desk, skus, orders })))
        for (const result of results) if (result.status === 'rejected') expectRefusal(result.reason)
        expect(await violationsOf(database)).toEqual([])
      }
      const moneyIsQuiet = () => violationsOf(database, settledInvariants.slice(0, 2))
      await expect.poll(moneyIsQuiet, { timeout: 30_000 }).toEqual([])
    }),
    { seed, numRuns: days, endOnFailure: true },
  )
}, 180_000)

function expectRefusal(reason: unknown): void {
  expect(reason).toBeInstanceOf(ProblemError)
  if (reason instanceof ProblemError) expect(reason.status, reason.code).toBeLessThan(500)
}
