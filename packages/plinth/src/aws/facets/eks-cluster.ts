import { facets, made, same } from './facet.ts'

/** A cluster. Endpoint, certificate and issuer are drawn by EKS. */
export const eksCluster = facets('aws_eks_cluster', {
  known: {
    arn: made('name', (name, { account, region }) => `arn:aws:eks:${region}:${account}:cluster/${name}`),
    id: same('name'),
  },
})
