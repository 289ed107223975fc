import { describe, expect, test, vi } from 'vitest'
import { useConnections, useRedis } from '#testing/use-redis.ts'
import type { RedisConnection } from './connect-redis.ts'
import { redisScript } from './script.ts'
import { RedisUnavailable } from './within.ts'

const redis = useRedis({ password: 'first' })
const connect = useConnections(redis)
const ping = (connection: RedisConnection): Promise<string> => connection.ask('ping', (client) => client.ping())

test('a command that gets no answer fails in its time, and after five of them no request waits any more', async () => {
  const connection = await connect({ commandTimeoutMs: 50, failuresUntilLost: 5 })
  redis().pause()
  for (let command = 0; command < 5; command += 1) {
    expect(connection.up()).toBe(true)
    await expect(ping(connection)).rejects.toThrow('no answer within 50 ms')
  }
  expect(connection.health()).toMatchObject({ state: 'degraded' })
  await expect(ping(connection)).rejects.toThrow('Redis is lost')
  redis().resume()
  await vi.waitFor(() => expect(connection.up()).toBe(true), 10_000)
  expect(await ping(connection)).toBe('PONG')
})

test('a busy event loop does not make a healthy Redis look lost', async () => {
  const connection = await connect({ commandTimeoutMs: 50 })
  const answer = ping(connection)
  const until = performance.now() + 200
  while (performance.now() < until);
  expect(await answer).toBe('PONG')
})

test('a command that Redis refuses is no sign that it is lost', async () => {
  const connection = await connect({ commandTimeoutMs: 5_000, failuresUntilLost: 1 })
  await redis().command('LPUSH', 'list', 'item')
  await expect(connection.ask('get', (client) => client.get('list'))).rejects.toBeInstanceOf(RedisUnavailable)
  expect(connection.up()).toBe(true)
})

test('a fault on purpose is met like a real one', async () => {
  const connection = await connect({ faults: { reach: () => new Promise(() => undefined) } })
  await expect(ping(connection)).rejects.toThrow('no answer within 100 ms')
})

test('a script that Redis has forgotten is sent again', async () => {
  const connection = await connect({ commandTimeoutMs: 5_000 })
  const echo = redisScript(`return ARGV[1]`)
  for (const word of ['once', 'again']) {
    await redis().command('SCRIPT', 'FLUSH')
    expect(await connection.ask('echo', (client) => echo(client, [], [word]))).toBe(word)
  }
})

describe('when the password is rotated', () => {
  test('what is connected goes on, and what connects anew uses the new one', async () => {
    const connection = await connect({ commandTimeoutMs: 5_000 })
    const admin = await connect({ commandTimeoutMs: 5_000 })
    await admin.client.config('SET', 'requirepass', 'second')
    expect(await ping(connection)).toBe('PONG')
    connection.changePassword('second')
    connection.client.disconnect(true)
    await vi.waitFor(async () => expect(await ping(connection)).toBe('PONG'), 10_000)
    await admin.client.config('SET', 'requirepass', 'first')
  })

  test('one that came too late with the new one is back as soon as it has it', async () => {
    const connection = await connect({ commandTimeoutMs: 5_000 })
    const admin = await connect({ commandTimeoutMs: 5_000 })
    await admin.client.config('SET', 'requirepass', 'second')
    connection.client.disconnect(true)
    await vi.waitFor(() => expect(connection.up()).toBe(false))
    connection.changePassword('second')
    await vi.waitFor(async () => expect(await ping(connection)).toBe('PONG'), 20_000)
    await admin.client.config('SET', 'requirepass', 'first')
  })
})
