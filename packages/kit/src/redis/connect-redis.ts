import { Redis, ReplyError } from 'ioredis'
import type { Faults } from '#faults/faults.ts'
import type { HealthResult } from '#health/health.ts'
import type { Part } from '#lifecycle/part.ts'
import type { Metrics } from '#metrics/metrics.ts'
import { attribute } from '#tracing/attributes.ts'
import { inSpan } from '#tracing/span.ts'
import { RedisUnavailable, within } from './within.ts'

export interface RedisOptions {
  /** `redis://host:6379`, or `rediss://` for TLS. */
  readonly url: string
  readonly password?: string | undefined
  /** How long one command may take before the service goes on without it. Default: 100 ms, twenty times a slow answer. */
  readonly commandTimeoutMs?: number
  /** So many failures in a row, and Redis counts as lost. Default: 5. */
  readonly failuresUntilLost?: number
  /** How often a lost Redis is asked whether it is back. Default: 250 ms. */
  readonly probeEveryMs?: number
  readonly metrics?: Metrics | undefined
  /** Faults of the dependency `redis`. */
  readonly faults?: Pick<Faults, 'reach'> | undefined
}

/**
 * A connection that never makes anybody wait: a command answers within its time or fails, and while Redis is lost it
 * fails at once. Only a probe in the background finds out that Redis is back, so no request pays for the question.
 */
export interface RedisConnection {
  readonly part: Part
  /** For libraries that want a client of their own. Their calls belong inside `ask`, which bounds them. */
  readonly client: Redis
  /** False while Redis is lost. */
  up(): boolean
  /** For the health report: without Redis a service is slower, not down. */
  health(): HealthResult
  /** Runs commands on the client, or throws `RedisUnavailable`. `name` is that of the metric. */
  ask<Answer>(name: string, work: (client: Redis) => Promise<Answer>): Promise<Answer>
  /** For the next connection; the current one stays signed in, so a rotation interrupts nothing. */
  changePassword(password: string): void
}

export function connectRedis(options: RedisOptions): RedisConnection {
  const { commandTimeoutMs = 100, failuresUntilLost = 5, probeEveryMs = 250, metrics, faults } = options
  const client = createClient(options)
  let failures = 0
  let lost = true
  let probing: Promise<void> | undefined
  let prober: NodeJS.Timeout | undefined

  const askWhetherBack = async (): Promise<void> => {
    try {
      await within(commandTimeoutMs, client.ping())
      failures = 0
      lost = false
    } catch {
      // Still lost: the next probe tries again.
    }
  }
  const probe = async (): Promise<void> => {
    if (!lost || client.status !== 'ready') return
    probing ??= askWhetherBack().finally(() => {
      probing = undefined
    })
    await probing
  }
  /** A server that refuses a command (out of memory, read-only) is there and answers at once: nothing is lost. */
  const noteFailure = (error: unknown): void => {
    if (error instanceof ReplyError) return
    failures += 1
    if (failures >= failuresUntilLost || client.status !== 'ready') lost = true
  }
  client.on('close', () => {
    lost = true
  })
  client.on('ready', () => void probe())

  const reach = async <Answer>(work: (client: Redis) => Promise<Answer>): Promise<Answer> => {
    if (faults !== undefined) await faults.reach('redis')
    return work(client)
  }
  const ask = async <Answer>(name: string, work: (client: Redis) => Promise<Answer>): Promise<Answer> => {
    if (lost) throw new RedisUnavailable('Redis is lost')
    const from = performance.now()
    const ended = (outcome: string): void =>
      metrics?.observe('redis_command_duration_seconds', { command: name, outcome }, (performance.now() - from) / 1000)
    try {
      const span = { kind: 'client', attributes: { [attribute.system]: 'redis', [attribute.operation]: name } } as const
      const answer = await inSpan(`redis ${name}`, span, () => within(commandTimeoutMs, reach(work)))
      failures = 0
      ended('ok')
      return answer
    } catch (error) {
      noteFailure(error)
      ended(error instanceof RedisUnavailable ? 'timeout' : 'error')
      throw error instanceof RedisUnavailable ? error : new RedisUnavailable('a command failed', { cause: error })
    }
  }

  return {
    part: {
      name: 'redis',
      start: async () => {
        prober = setInterval(() => void probe(), probeEveryMs)
        prober.unref()
        // A service starts without Redis as it runs without it; the prober goes on trying.
        await within(commandTimeoutMs * 10, client.connect().then(probe)).catch(() => undefined)
      },
      stop: async () => {
        clearInterval(prober)
        lost = true
        client.disconnect()
      },
    },
    client,
    up: () => !lost,
    health: () => (lost ? { state: 'degraded', detail: 'Redis is lost; this process stands in' } : { state: 'ok' }),
    ask,
    changePassword: (password) => {
      client.options.password = password
    },
  }
}

function createClient({ url, password }: RedisOptions): Redis {
  const client = new Redis(url, {
    ...(password === undefined || password === '' ? {} : { password }),
    lazyConnect: true,
    // Commands fail at once without a connection, and are not sent a second time: their callers went on already.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    // A half-open connection that takes everything and answers nothing is closed, and opened anew.
    socketTimeout: 5_000,
    // After a fail-over the old primary may still be there, as a replica.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 1_000) * (0.5 + Math.random() / 2),
  })
  // Without a listener a lost connection would end the process; the prober and `up` tell what is to be told.
  client.on('error', () => undefined)
  return client
}
