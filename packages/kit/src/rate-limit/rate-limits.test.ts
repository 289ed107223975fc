import { describe, expect, test, vi } from 'vitest'
import type { RedisOptions } from '#redis/connect-redis.ts'
import { useConnections, useRedis } from '#testing/use-redis.ts'
import { clientNetwork } from './client-network.ts'
import { rateLimits, type Caller, type RateLimitPolicies, type RateLimits } from './rate-limits.ts'

const ann: Caller = { who: 'ann', address: '192.0.2.1', route: 'listProducts' }
const policies = {
  browse: { requests: 20, seconds: 60, by: ['user'] },
  'sign-in': [
    { requests: 3, seconds: 60, by: ['address', 'route'] },
    { requests: 5, seconds: 3_600, by: ['address'] },
  ],
} satisfies RateLimitPolicies

async function allowedOf(
  limits: readonly RateLimits[],
  policy: string,
  caller: Caller,
  times: number,
): Promise<number> {
  let allowed = 0
  for (let request = 0; request < times; request += 1) {
    const decision = await limits[request % limits.length]?.take(policy, caller)
    if (decision?.allowed === true) allowed += 1
  }
  return allowed
}

describe('in one process', () => {
  const alone = (): RateLimits => rateLimits({ policies, replicas: 1 })

  test('so many requests are allowed, and every answer says what is left', async () => {
    const limits = alone()
    expect(await limits.take('browse', ann)).toEqual({
      allowed: true,
      retryAfter: 0,
      headers: { 'ratelimit-policy': '"browse";q=20;w=60', ratelimit: '"browse";r=19;t=60' },
    })
    expect(await allowedOf([limits], 'browse', ann, 50)).toBe(19)
    const refused = await limits.take('browse', ann)
    expect(refused).toMatchObject({ allowed: false, headers: { 'retry-after': String(refused.retryAfter) } })
    expect(refused.retryAfter).toBeGreaterThan(50)
  })

  test('others have their own allowance: another user, somebody who is not signed in', async () => {
    const limits = alone()
    expect(await allowedOf([limits], 'browse', ann, 50)).toBe(20)
    expect(await allowedOf([limits], 'browse', { ...ann, who: 'bob' }, 50)).toBe(20)
    expect(await allowedOf([limits], 'browse', { ...ann, who: undefined }, 50)).toBe(20)
  })

  test('a policy with two rules allows what both allow', async () => {
    const limits = alone()
    expect(await allowedOf([limits], 'sign-in', ann, 10)).toBe(3)
    expect(await allowedOf([limits], 'sign-in', { ...ann, route: 'register' }, 10)).toBe(0)
    const { headers } = await limits.take('sign-in', { ...ann, address: '192.0.2.9' })
    expect(headers['ratelimit-policy']).toBe('"sign-in";q=3;w=60, "sign-in-2";q=5;w=3600')
  })

  test('a policy that does not exist is a mistake of the program', () => {
    expect(() => alone().take('brwose', ann)).toThrow('no policy brwose; there are browse, sign-in')
  })
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['not an address', 'not an address'],
])('the network of %s is %s', (address, network) => expect(clientNetwork(address)).toBe(network))

describe('on Redis', () => {
  const redis = useRedis()
  const connect = useConnections(redis)
  const replicas = async (options: Partial<RedisOptions> = {}): Promise<readonly RateLimits[]> => [
    rateLimits({ policies, redis: await connect(options), replicas: 2 }),
    rateLimits({ policies, redis: await connect(options), replicas: 2 }),
  ]

  test('replicas count together', async () => {
    expect(await allowedOf(await replicas({ commandTimeoutMs: 5_000 }), 'browse', ann, 100)).toBe(20)
  })

  test.each(['killed', 'hanging'] as const)(
    'Redis %s: the limit holds within a factor of two, also once it is back',
    async (fault) => {
      const limits = await replicas()
      let allowed = await allowedOf(limits, 'browse', ann, 10)
      await (fault === 'killed' ? redis().kill() : redis().pause())
      allowed += await allowedOf(limits, 'browse', ann, 100)
      expect(allowed).toBeGreaterThan(20)
      expect(allowed).toBeLessThanOrEqual(2 * 20)
      await (fault === 'killed' ? redis().restart() : redis().resume())
      let probes = 0
      await vi.waitFor(async () => {
        probes += 1
        for (const each of limits) await each.take('browse', { ...ann, who: `probe ${probes}` })
        expect(await redis().command('GET', `limit:browse:user probe ${probes}`)).toBe('2')
      }, 10_000)
      allowed += await allowedOf(limits, 'browse', ann, 100)
      expect(allowed).toBeLessThanOrEqual(2 * 20)
    },
  )
})
