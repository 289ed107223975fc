import { randomUUID } from 'node:crypto'
import type { Address, Picture } from '@shop/contract'
import type { Transaction } from '@plinth/kit'
import type { Price } from '../pricing/price.ts'
import { moveStock } from '../stock/move-stock.ts'
import type { Tables } from '../tables.ts'
import type { OrderRow } from './lock-order.ts'
import { newOrderNumber, newOrderToken } from './order-number.ts'
import { reservationEnd } from './order-stock.ts'

export interface NewOrderLine {
  readonly variantId: number
  readonly sku: string
  readonly slug: string
  readonly name: string
  readonly variantName: string
  readonly picture: Picture
  readonly quantity: number
  readonly unitPrice: number
}

export interface NewOrder {
  readonly cart: { readonly id: string; readonly version: number }
  readonly customerId: string | null
  readonly email: string
  readonly address: Address
  readonly shipping: { readonly id: string; readonly name: string }
  readonly taxName: string
  readonly couponCode: string | null
  readonly lines: readonly NewOrderLine[]
  /** Of the same lines, in the same order. */
  readonly price: Price
  readonly paymentToken: string
}

/** Writes the order and its payment, and reserves its goods. Their stock must be locked, and there must be enough. */
export async function placeOrder(transaction: Transaction<Tables>, order: NewOrder): Promise<OrderRow> {
  const { kysely } = transaction
  const row = await kysely
    .insertInto('orders')
    .values({
      id: randomUUID(),
      number: newOrderNumber(),
      token: newOrderToken(),
      cart_id: order.cart.id,
      cart_version: order.cart.version,
      customer_id: order.customerId,
      email: order.email,
      address: JSON.stringify(order.address),
      shipping_method: order.shipping.id,
      shipping_name: order.shipping.name,
      ...order.price.totals,
      shipping_tax: order.price.shippingTax,
      tax_name: order.taxName,
      coupon_code: order.couponCode,
      reserved_until: reservationEnd(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await kysely.insertInto('order_lines').values(lineRows(row.id, order)).execute()
  await kysely
    .insertInto('order_events')
    .values({ order_id: row.id, from_state: null, to_state: 'placed', note: 'Order received', who: 'shop' })
    .execute()
  await kysely
    .insertInto('payments')
    .values({ id: randomUUID(), order_id: row.id, token: order.paymentToken, amount: row.total })
    .execute()
  await moveStock(transaction, 'reserved', order.lines, { who: 'shop', orderId: row.id })
  return row
}

function lineRows(orderId: string, { lines, price }: NewOrder) {
  return lines.map((line, position) => {
    const { gross, discount, tax } = price.lines[position] ?? { gross: 0, discount: 0, tax: 0 }
    return {
      id: randomUUID(),
      order_id: orderId,
      position,
      variant_id: line.variantId,
      sku: line.sku,
      slug: line.slug,
      name: line.name,
      variant_name: line.variantName,
      picture: JSON.stringify(line.picture),
      quantity: line.quantity,
      unit_price: line.unitPrice,
      gross,
      discount,
      tax,
    }
  })
}
