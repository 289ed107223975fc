import { regions, type Region } from '@shop/contract'
import { shareOf, wholeShare } from './amounts.ts'

/** What a product is to the tax offices; some states do not tax food for the kitchen, a few no everyday clothing. */
export type TaxClass = 'general' | 'food' | 'clothing'

export const taxClasses = ['general', 'food', 'clothing'] as const satisfies readonly TaxClass[]

interface RegionalTax {
  /** In hundred-thousandths. */
  readonly rate: number
  readonly free?: readonly TaxClass[]
  /** Default: shipping is taxed where goods are. */
  readonly shippingFree?: true
}

const food: readonly TaxClass[] = ['food']
const foodAndClothing: readonly TaxClass[] = ['food', 'clothing']

/**
 * Sales tax by state: the state's own rate without those of counties and cities, as published for 2025. Good enough
 * for a demonstration; a real shop asks a tax service, behind the same function.
 */
const taxes: Readonly<Record<Region, RegionalTax>> = {
  AL: { rate: 4_000, shippingFree: true },
  AK: { rate: 0 },
  AZ: { rate: 5_600, free: food, shippingFree: true },
  AR: { rate: 6_500 },
  CA: { rate: 7_250, free: food, shippingFree: true },
  CO: { rate: 2_900, free: food, shippingFree: true },
  CT: { rate: 6_350, free: food },
  DE: { rate: 0 },
  DC: { rate: 6_000, free: food },
  FL: { rate: 6_000, free: food, shippingFree: true },
  GA: { rate: 4_000, free: food },
  HI: { rate: 4_000 },
  ID: { rate: 6_000, shippingFree: true },
  IL: { rate: 6_250, shippingFree: true },
  IN: { rate: 7_000, free: food },
  IA: { rate: 6_000, free: food, shippingFree: true },
  KS: { rate: 6_500, free: food },
  KY: { rate: 6_000, free: food },
  LA: { rate: 5_000, free: food, shippingFree: true },
  ME: { rate: 5_500, free: food, shippingFree: true },
  MD: { rate: 6_000, free: food, shippingFree: true },
  MA: { rate: 6_250, free: foodAndClothing, shippingFree: true },
  MI: { rate: 6_000, free: food },
  MN: { rate: 6_875, free: foodAndClothing },
  MS: { rate: 7_000 },
  MO: { rate: 4_225, shippingFree: true },
  MT: { rate: 0 },
  NE: { rate: 5_500, free: food },
  NV: { rate: 6_850, free: food, shippingFree: true },
  NH: { rate: 0 },
  NJ: { rate: 6_625, free: foodAndClothing },
  NM: { rate: 4_875, free: food },
  NY: { rate: 4_000, free: foodAndClothing },
  NC: { rate: 4_750, free: food },
  ND: { rate: 5_000, free: food },
  OH: { rate: 5_750, free: food },
  OK: { rate: 4_500, free: food, shippingFree: true },
  OR: { rate: 0 },
  PA: { rate: 6_000, free: foodAndClothing },
  RI: { rate: 7_000, free: foodAndClothing },
  SC: { rate: 6_000, free: food },
  SD: { rate: 4_200 },
  TN: { rate: 7_000 },
  TX: { rate: 6_250, free: food },
  UT: { rate: 4_850, shippingFree: true },
  VT: { rate: 6_000, free: foodAndClothing },
  VA: { rate: 4_300, shippingFree: true },
  WA: { rate: 6_500, free: food },
  WV: { rate: 6_000, free: food },
  WI: { rate: 5_000, free: food },
  WY: { rate: 4_000, free: food, shippingFree: true },
}

export function taxOnGoods(region: Region, taxClass: TaxClass, amount: number): number {
  const { rate, free = [] } = taxes[region]
  return free.includes(taxClass) ? 0 : shareOf(amount, rate)
}

export function taxOnShipping(region: Region, amount: number): number {
  const { rate, shippingFree } = taxes[region]
  return shippingFree === true ? 0 : shareOf(amount, rate)
}

/** As it stands on an invoice: `Sales tax California 7.25 %`. */
export function taxName(region: Region): string {
  const percent = (taxes[region].rate * 100) / wholeShare
  return percent === 0 ? `No sales tax in ${regions[region]}` : `Sales tax ${regions[region]} ${percent} %`
}
