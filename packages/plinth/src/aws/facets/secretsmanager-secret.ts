import { facets } from './facet.ts'

/** A secret. Its name is written; its ARN ends in six characters that Secrets Manager draws. */
export const secretsmanagerSecret = facets('aws_secretsmanager_secret', {})
