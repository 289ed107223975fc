import { globally, plain } from './drawing.ts'
import { facets } from './facet.ts'

/** Users who share policies. */
export const iamGroup = facets('aws_iam_group', {
  drawing: {
    label: 'IAM group',
    icon: 'resource/Users',
    category: 'security',
    kind: 'other',
    spot: globally,
    caption: plain('name'),
  },
  identity: () => [{ part: 'principal' }],
})
