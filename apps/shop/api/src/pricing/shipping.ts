import type { Region } from '@shop/contract'

/** A way of shipping with its price to one place. */
export interface ShippingOffer {
  readonly id: string
  readonly name: string
  readonly price: number
  readonly arrives: string
}

interface ShippingMethod {
  readonly id: string
  readonly name: string
  readonly arrives: string
  /** Cents for a parcel of up to `includedGrams`. */
  readonly base: number
  /** Cents for each further kilogram that is begun. */
  readonly perKilogram: number
  /** From this worth of goods on, after the discount, the base is free. */
  readonly freeFrom?: number
  /** Not to Alaska and Hawaii. */
  readonly mainlandOnly?: true
}

const includedGrams = 1_000
/** To Alaska and Hawaii everything costs twice as much, and takes longer. */
const remote: ReadonlySet<Region> = new Set(['AK', 'HI'])

/** The cheapest first; the first one is what a quote takes when nothing was chosen. */
const methods: readonly ShippingMethod[] = [
  {
    id: 'standard',
    name: 'Standard',
    arrives: '3 to 5 working days',
    base: 595,
    perKilogram: 80,
    freeFrom: 6_000,
  },
  { id: 'express', name: 'Express', arrives: '2 working days', base: 1_295, perKilogram: 150 },
  {
    id: 'overnight',
    name: 'Overnight',
    arrives: 'the next working day',
    base: 2_495,
    perKilogram: 300,
    mainlandOnly: true,
  },
]

export interface Parcel {
  readonly grams: number
  /** What the goods cost after the discount, in cents. */
  readonly worth: number
}

/** How a parcel can be sent there, the cheapest first. */
export function shippingOffers(region: Region, parcel: Parcel): readonly ShippingOffer[] {
  return methods
    .filter(({ mainlandOnly }) => mainlandOnly !== true || !remote.has(region))
    .map((method) => ({
      id: method.id,
      name: method.name,
      price: shippingPrice(method, region, parcel),
      arrives: remote.has(region) ? `${method.arrives}, and 2 more to islands and the far north` : method.arrives,
    }))
    .toSorted((a, b) => a.price - b.price)
}

export function tryFindShippingOffer(region: Region, parcel: Parcel, id: string): ShippingOffer | undefined {
  return shippingOffers(region, parcel).find((offer) => offer.id === id)
}

function shippingPrice({ base, perKilogram, freeFrom }: ShippingMethod, region: Region, parcel: Parcel): number {
  const furtherKilograms = Math.max(0, Math.ceil((parcel.grams - includedGrams) / 1_000))
  const isFree = freeFrom !== undefined && parcel.worth >= freeFrom
  const mainland = (isFree ? 0 : base) + furtherKilograms * perKilogram
  return remote.has(region) ? mainland * 2 : mainland
}
