import { facets } from './facet.ts'
import { free } from './prices.ts'

export const secretsmanagerSecretRotation = facets('aws_secretsmanager_secret_rotation', {
  prices: free('a rotation costs nothing; the function that rotates does'),
})
