import { globally, plain } from './drawing.ts'
import { facets } from './facet.ts'

/** A user with keys of its own; a foreign plan may have one, Plinth emits none. */
export const iamUser = facets('aws_iam_user', {
  drawing: {
    label: 'IAM user',
    icon: 'resource/User',
    category: 'security',
    kind: 'other',
    spot: globally,
    caption: plain('name'),
  },
  identity: ({ args }) => [{ part: 'principal', boundary: args['permissions_boundary'] }],
})
