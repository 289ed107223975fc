import type { Address } from '@shop/contract'

/** An address as it stands on a parcel. */
export function addressLines({
  name,
  street,
  unit,
  city,
  region,
  postalCode,
}: Omit<Address, 'country' | 'phone'>): readonly string[] {
  return [name, unit === '' ? street : `${street}, ${unit}`, `${city}, ${region} ${postalCode}`]
}
