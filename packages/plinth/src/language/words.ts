import type { Fields } from './field.ts'
import { bucketFields } from './words/bucket.ts'
import { cdnFields } from './words/cdn.ts'
import { githubFields } from './words/github.ts'
import { postgresFields } from './words/postgres.ts'
import { redisFields } from './words/redis.ts'
import { serviceFields } from './words/service.ts'

/** The words that stand under `resources`, by the name of their function. */
export const resourceWords = {
  postgres: postgresFields,
  redis: redisFields,
  bucket: bucketFields,
  service: serviceFields,
} as const satisfies Readonly<Record<string, Fields>>

/** Every word that makes a declaration, by the name of its function. */
export const words = { ...resourceWords, cdn: cdnFields, github: githubFields } as const satisfies Readonly<
  Record<string, Fields>
>
