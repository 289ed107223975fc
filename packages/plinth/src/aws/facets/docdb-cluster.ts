import { facets } from './facet.ts'
import { deletionProtection, holding, lastSnapshot } from './holds.ts'

export const docdbCluster = facets('aws_docdb_cluster', {
  holds: (cluster) =>
    holding('data', 'every document of the cluster', deletionProtection(cluster), lastSnapshot(cluster)),
})
