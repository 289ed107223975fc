import { isJson } from '#graph/value.ts'
import { facets } from './facet.ts'
import { target, written } from './network.ts'
import { free } from './prices.ts'

export const eksAddon = facets('aws_eks_addon', {
  forwards: ({ args }) => [
    {
      part: 'cluster-add-on',
      cluster: target(args.cluster_name),
      name: written(args.addon_name),
      configuration: configurationOf(args.configuration_values),
    },
  ],

  prices: free('an add-on of EKS costs nothing; its pods run on the nodes'),
})

/** The settings as they are written: an object, or JSON as text. */
function configurationOf(value: unknown): unknown {
  if (isJson(value)) return value.value
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}
