import { describe, expect, test } from 'vitest'
import { useConnections, useRedis } from '#testing/use-redis.ts'
import { createSignInThrottle, waitAfter, type SignInThrottle } from './sign-in-throttle.ts'

const ann = { account: 'ann@example.com', address: '192.0.2.1' }

async function fail(throttle: SignInThrottle, times: number, attempt = ann): Promise<void> {
  for (let failure = 0; failure < times; failure += 1) await throttle.failed(attempt)
}

test('the wait doubles with each failure beyond the free ones, up to a bound', () => {
  const rule = { free: 5, firstWaitSeconds: 1, longestWaitSeconds: 300 }
  expect([4, 5, 6, 7, 8, 13, 14, 15, 5_000].map((failures) => waitAfter(failures, rule))).toEqual([
    0, 0, 1, 2, 4, 128, 256, 300, 300,
  ])
})

const redis = useRedis()
const connect = useConnections(redis)
const kinds: Readonly<Record<string, () => Promise<SignInThrottle>>> = {
  'in process': async () => createSignInThrottle({}),
  'on Redis': async () => createSignInThrottle({ redis: await connect({ commandTimeoutMs: 5_000 }) }),
}

describe.each(Object.entries(kinds))('%s', (_, newThrottle) => {
  test('a forgotten password is forgiven, a guesser waits longer and longer', async () => {
    const throttle = await newThrottle()
    await fail(throttle, 5)
    expect(await throttle.wait(ann)).toBe(0)
    await fail(throttle, 5)
    expect(await throttle.wait(ann)).toBeGreaterThan(10)
    expect(await throttle.wait(ann)).toBeLessThanOrEqual(16)
  })

  test('one account is guarded from many addresses, one address from trying many accounts', async () => {
    const throttle = await newThrottle()
    for (let host = 1; host <= 8; host += 1) await fail(throttle, 1, { ...ann, address: `192.0.2.${host}` })
    expect(await throttle.wait({ ...ann, address: '203.0.113.9' })).toBeGreaterThan(0)
    expect(await throttle.wait({ account: 'bob@example.com', address: '203.0.113.9' })).toBe(0)
    for (let account = 1; account <= 22; account += 1) {
      await fail(throttle, 1, { account: `user-${account}@example.com`, address: '198.51.100.7' })
    }
    expect(await throttle.wait({ account: 'new@example.com', address: '198.51.100.7' })).toBeGreaterThan(0)
  })

  test('a success forgets the failures of the account; how the name is written does not matter', async () => {
    const throttle = await newThrottle()
    await fail(throttle, 7)
    expect(await throttle.wait({ ...ann, account: ' ANN@example.com' })).toBeGreaterThan(0)
    await throttle.succeeded(ann)
    expect(await throttle.wait(ann)).toBe(0)
  })
})

test('replicas share what they know, and know it without Redis too', async () => {
  const [left, right] = [
    createSignInThrottle({ redis: await connect({ commandTimeoutMs: 5_000 }) }),
    createSignInThrottle({ redis: await connect({ commandTimeoutMs: 5_000 }) }),
  ]
  await fail(left, 10)
  expect(await right.wait(ann)).toBeGreaterThan(0)
  await redis().kill()
  await fail(right, 10)
  expect(await right.wait(ann)).toBeGreaterThan(0)
  await redis().restart()
})
