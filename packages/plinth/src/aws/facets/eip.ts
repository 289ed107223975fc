import { facets } from './facet.ts'
import { type Charged, free, publicAddresses } from './prices.ts'
import { target } from './network.ts'
import { isGiven } from './network/arguments.ts'

export const eip = facets('aws_eip', {
  network: ({ args }) =>
    [args.instance, args.network_interface].filter(isGiven).map((on) => ({ part: 'public-address', on: target(on) })),
  prices: addressCharges,
  alternatives: {
    'nat=none': {
      reason: 'the addresses of the gateways go with them',
      prices: (address, world) =>
        world.referrers(address, 'aws_nat_gateway').length > 0 ? free('goes with its gateway') : addressCharges(),
    },
  },
})

/** Charged alike whether it is in use or waits. */
function addressCharges(): Charged {
  return [publicAddresses(1)]
}
