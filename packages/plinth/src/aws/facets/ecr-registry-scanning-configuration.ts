import type { Resource } from '#graph/resource.ts'
import { textAt } from '../arguments.ts'
import { facets } from './facet.ts'
import { type Charged, free, monthly } from './prices.ts'

export const ecrRegistryScanningConfiguration = facets('aws_ecr_registry_scanning_configuration', {
  prices: scanningCharges,
})

/** Basic scanning is free; enhanced scanning is Inspector, charged for each image. */
function scanningCharges({ args }: Resource): Charged {
  if (textAt(args, 'scan_type') !== 'ENHANCED') return free('basic scanning costs nothing')
  return [monthly('enhanced scanning', 'inspector/image-scan', { min: 10, likely: 100, max: 1000 }, 'image')]
}
