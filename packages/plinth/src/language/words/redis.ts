import { declare, type Declared } from '../declared.ts'
import { choice, defaulted, flag, group, integer, required, text, type FieldsOf } from '../field.ts'
import { secretFields, type SecretInput } from './postgres.ts'

/** A Redis-compatible cache on ElastiCache. */
export interface RedisInput {
  /** `valkey` is the successor of Redis under an open licence: same protocol, 20 % cheaper nodes. */
  readonly engine?: 'redis' | 'valkey'
  /** Major version: 7 for Redis, 7 or 8 for Valkey. */
  readonly version?: '7' | '8'
  /** Node type, which bounds memory. */
  readonly node: string
  /** Copies of the data in other zones that can take over. Zero: a lost node empties the cache. */
  readonly replicas?: number
  /** Clients must give a password (AUTH). Needs `tls`. */
  readonly auth?: boolean
  /** TLS between services and cache. */
  readonly tls?: boolean
  /** Days that daily snapshots are kept. Zero: none, right for a cache that can be filled again. */
  readonly snapshotDays?: number
  readonly secret?: SecretInput
}

export type Redis = Declared<'redis', RedisInput>

/** Declares a Redis-compatible cache on ElastiCache, encrypted, reachable by linked services alone. */
export function redis(input: RedisInput): Redis {
  return declare('redis', input, redis)
}

export const redisFields = {
  engine: defaulted<'redis' | 'valkey'>(
    choice(['redis', 'valkey']),
    'valkey',
    'the same protocol for 20 % less, maintained under an open licence',
  ),
  version: defaulted<'7' | '8'>(choice(['7', '8']), '8', 'the newest major'),
  node: required<string>(text("a node type such as 'cache.t4g.micro'", /^cache\.[a-z0-9]+\.[a-z0-9]+$/)),
  replicas: defaulted<number>(
    integer(0, 5, 'replicas'),
    1,
    'with a replica in another zone the loss of a node is a blink',
  ),
  auth: defaulted<boolean>(flag, true, 'a security group alone lets every pod of a node in'),
  tls: defaulted<boolean>(flag, true, 'passwords would travel in the clear otherwise'),
  snapshotDays: defaulted<number>(integer(0, 35, 'days'), 0, 'a cache can be filled again'),
  secret: group(secretFields),
} as const satisfies FieldsOf<RedisInput>
