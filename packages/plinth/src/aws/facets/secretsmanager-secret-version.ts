import { facets } from './facet.ts'
import { free } from './prices.ts'

export const secretsmanagerSecretVersion = facets('aws_secretsmanager_secret_version', {
  prices: free('versions are paid with their secret'),
})
