import { facets } from './facet.ts'

/** A security group. Its name and its tags are written; its id is drawn by EC2. */
export const securityGroup = facets('aws_security_group', {})
