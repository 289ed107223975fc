import { facets } from './facet.ts'
import { holding } from './holds.ts'

export const efsFileSystem = facets('aws_efs_file_system', {
  holds: () => holding('files', 'every file in it'),
})
