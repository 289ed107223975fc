import { expect, test, vi } from 'vitest'
import { serverOfParent } from './server-of-parent.ts'
import { useRedis } from './use-redis.ts'

const redis = useRedis({ password: 'a secret' })

test('a killed server comes back on the same port, empty', async () => {
  await redis().command('SET', 'fruit', 'pear')
  expect(await redis().command('GET', 'fruit')).toBe('pear')
  await redis().kill()
  await expect(redis().command('GET', 'fruit')).rejects.toThrow()
  await redis().restart()
  expect(await redis().command('GET', 'fruit')).toBeNull()
})

test('a paused server takes connections and answers nothing', async () => {
  redis().pause()
  const answer = redis().command('SET', 'fruit', 'quince')
  const first = await Promise.race([
    answer.then(() => 'answered'),
    new Promise((done) => setTimeout(done, 200, 'silent')),
  ])
  expect(first).toBe('silent')
  redis().resume()
  expect(await answer).toBe('OK')
})

test('no server outlives a parent that is killed', async () => {
  const { parent, isAlive } = await serverOfParent('redis.ts', 'startTestRedis')
  expect(isAlive()).toBe(true)
  parent.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive()).toBe(false), { timeout: 20_000, interval: 50 })
})
