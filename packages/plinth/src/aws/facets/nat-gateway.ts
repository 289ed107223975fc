import { inSubnets } from './drawing.ts'
import { facets } from './facet.ts'
import { type Charged, free, hourly, instanceHours, used, diskOf } from './prices.ts'
import { target, truth, written } from './network.ts'

export const natGateway = facets('aws_nat_gateway', {
  network: ({ args }) => [
    {
      part: 'nat',
      subnet: target(args.subnet_id),
      public: truth(args.connectivity_type, true, 'public', 'private'),
      address: written(args.private_ip),
    },
  ],

  prices: natCharges,
  alternatives: {
    'nat=instance': {
      reason:
        'one t3.micro with a disk of 8 GB in place of each gateway; somebody has to patch it, and its zone is cut off when it stops',
      prices: () => [
        instanceHours('t3.micro', 1, false, 'NAT instance'),
        ...diskOf({ volume_type: 'gp3', volume_size: 8 }),
      ],
    },
    'nat=none': {
      reason:
        'no gateway and no address; private subnets reach AWS through endpoints alone, and nothing outside, also no image of an add-on',
      prices: free('nothing is there'),
    },
  },
  drawing: {
    label: 'NAT gateway',
    icon: 'resource/AmazonVPCNATGateway',
    category: 'network',
    kind: 'nat-gateway',
    spot: inSubnets('subnet_id'),
  },
})

/** Charged by the hour, and for each byte in either direction. Its public address is priced where it is taken. */
function natCharges(): Charged {
  return [
    hourly('NAT gateway', 'nat/gateway'),
    used('data processed', 'nat/data-processed', 'natGigabytes', { unit: 'GB' }),
  ]
}
