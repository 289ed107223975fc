import type { Resource } from '#graph/resource.ts'
import { inRegion, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { holding, isOn } from './holds.ts'
import { type Charged, diskOf } from './prices.ts'

export const ebsVolume = facets('aws_ebs_volume', {
  prices: volumeCharges,
  holds: (volume) =>
    holding('data', 'every block of the volume', isOn(volume, 'final_snapshot') && 'a last snapshot is taken'),
  drawing: {
    label: 'EBS volume',
    icon: 'resource/AmazonElasticBlockStoreVolume',
    category: 'storage',
    kind: 'other',
    spot: inRegion,
    caption: plain('type'),
  },
})

function volumeCharges({ args }: Resource): Charged {
  return diskOf({ volume_size: args['size'], volume_type: args['type'], ...args })
}
