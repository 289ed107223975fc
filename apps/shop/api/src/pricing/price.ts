import type { Region, Totals } from '@shop/contract'
import { splitByWeight, sumOf } from './amounts.ts'
import { discountOf, type Coupon } from './coupons.ts'
import type { Parcel, ShippingOffer } from './shipping.ts'
import { taxOnGoods, taxOnShipping, type TaxClass } from './tax.ts'

/** Something to be priced. `unitPrice` is always that of the shop's own database, never one that a client sent. */
export interface PricedItem {
  readonly unitPrice: number
  readonly quantity: number
  readonly taxClass: TaxClass
}

/** What one line adds to the total: `gross − discount + tax`. Refunds of a line are made of these. */
export interface LineAmounts {
  readonly gross: number
  /** Its part of the discount. */
  readonly discount: number
  readonly tax: number
}

export interface Price {
  /** In the order of the items. */
  readonly lines: readonly LineAmounts[]
  readonly shippingTax: number
  readonly totals: Totals
}

interface Order {
  readonly items: readonly PricedItem[]
  readonly coupon?: Pick<Coupon, 'kind' | 'value'> | undefined
  readonly region: Region
  readonly shipping: Pick<ShippingOffer, 'price'>
}

/**
 * The one place where an order is added up: the discount is split over the lines by their price, tax is taken line by
 * line on what is left, and everything is rounded before it is summed. So lines and totals agree to the cent.
 */
export function priceOf({ items, coupon, region, shipping }: Order): Price {
  const goods = priceOfGoods(items, coupon)
  const lines = goods.lines.map(({ gross, discount }, index) => ({
    gross,
    discount,
    tax: taxOnGoods(region, items[index]?.taxClass ?? 'general', gross - discount),
  }))
  const shippingTax = taxOnShipping(region, shipping.price)
  const tax = sumOf(lines.map((line) => line.tax)) + shippingTax
  const { subtotal, discount } = goods
  const total = subtotal - discount + shipping.price + tax
  return { lines, shippingTax, totals: { subtotal, discount, shipping: shipping.price, tax, total } }
}

/** What the goods cost before it is known where they go. */
export function priceOfGoods(
  items: readonly Pick<PricedItem, 'unitPrice' | 'quantity'>[],
  coupon?: Pick<Coupon, 'kind' | 'value'>,
) {
  const gross = items.map(({ unitPrice, quantity }) => unitPrice * quantity)
  const subtotal = sumOf(gross)
  const discount = coupon === undefined ? 0 : discountOf(coupon, subtotal)
  const discounts = splitByWeight(discount, gross)
  return {
    subtotal,
    discount,
    lines: gross.map((amount, index) => ({ gross: amount, discount: discounts[index] ?? 0 })),
  }
}

/** What the items weigh, and what they are worth to the rules of free shipping. */
export function parcelOf(
  items: readonly (Pick<PricedItem, 'unitPrice' | 'quantity'> & { readonly grams: number })[],
  coupon?: Pick<Coupon, 'kind' | 'value'>,
): Parcel {
  const { subtotal, discount } = priceOfGoods(items, coupon)
  return { grams: sumOf(items.map(({ grams, quantity }) => grams * quantity)), worth: subtotal - discount }
}
