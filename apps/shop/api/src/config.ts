import { kitConfig, secret, url, whole } from '@plinth/kit'
import { z } from 'zod'

/** What the shop reads from its environment, beside what every service reads. */
export const shopConfig = kitConfig.extend({
  DATABASE_URL: secret(url('postgres', 'postgresql')).describe('PostgreSQL, with the password of this service'),
  DATABASE_POOL_SIZE: whole({ min: 1, max: 200 })
    .default(10)
    .describe('connections of this replica; replicas × connections must stay under the limit of the server'),
  REDIS_URL: url('redis', 'rediss').optional().describe('cache and counters; without it each replica keeps its own'),
  REDIS_PASSWORD: secret(z.string()).optional(),
  PUBLIC_URL: url('http', 'https')
    .or(z.literal(''))
    .default('')
    .describe('where people reach the shop, for links in mails; without it links are paths'),
  TRUSTED_PROXIES: whole({ min: 0, max: 10 })
    .default(3)
    .describe('how many proxies stand before this service: CDN, load balancer and the web service'),
  RATE_LIMIT_FACTOR: whole({ min: 1, max: 1_000_000 })
    .default(1)
    .describe('multiplies the rate limits; for load tests, where one address stands for many people'),
  PAYMENT_PROVIDER: z.literal('fake').optional().describe('takes the money; without it nothing can be bought'),
  SHED_DELAY_MS: whole({ min: 1, max: 600_000 })
    .default(200)
    .describe('milliseconds that the event loop may be late before requests are refused, the least important first'),
  FAKE_PAYMENT_LATE_MS: whole({ min: 0, max: 86_400_000 })
    .default(20_000)
    .describe('milliseconds until the card Late of the fake provider says yes'),
  SEED: z.literal('demo').optional().describe('fills an empty shop with products, coupons and demo accounts'),
})

export type ShopConfig = z.infer<typeof shopConfig>
