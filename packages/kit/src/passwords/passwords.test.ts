import { describe, expect, test } from 'vitest'
import { createPasswords } from './passwords.ts'
import { defaultCost } from './scrypt.ts'

/** Weak on purpose, so that the tests are quick. */
const cost = { N: 2 ** 12, r: 8, p: 1 }
const passwords = createPasswords({ cost, waiting: 1_000 })

test('a password is compared with its hash, and a hash says what it cost', async () => {
  const hash = await passwords.hash('correct horse')
  expect(hash).toMatch(/^\$scrypt\$N=4096,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/)
  expect(await passwords.hash('correct horse')).not.toBe(hash)
  expect(await passwords.verify('correct horse', hash)).toEqual({ correct: true })
  expect(await passwords.verify('Correct horse', hash)).toEqual({ correct: false })
})

test('the same letters typed on another machine are the same password', async () => {
  const hash = await passwords.hash('cafe\u0301 terrasse')
  expect(await passwords.verify('caf\u00E9 terrasse', hash)).toEqual({ correct: true })
})

test('when the cost is raised, a correct password renews its hash', async () => {
  const old = await passwords.hash('correct horse')
  const stronger = createPasswords({ cost: { ...cost, p: 2 } })
  const { correct, renewed } = await stronger.verify('correct horse', old)
  expect(correct).toBe(true)
  expect(renewed).toContain('$N=4096,r=8,p=2$')
  expect(await stronger.verify('correct horse', renewed)).toEqual({ correct: true })
  expect(await stronger.verify('wrong', old)).toEqual({ correct: false })
})

test('behaviour 27: an unknown account takes as long as a wrong password', async () => {
  const hash = await passwords.hash('correct horse')
  const took = { known: [] as number[], unknown: [] as number[] }
  const measure = async (which: keyof typeof took): Promise<void> => {
    const from = performance.now()
    await passwords.verify('wrong', which === 'known' ? hash : undefined)
    took[which].push(performance.now() - from)
  }
  // In turn, so that whatever else the machine does meets both alike.
  for (let round = 0; round < 40; round += 1) {
    await measure('known')
    await measure('unknown')
  }
  const ratio = medianOf(took.unknown) / medianOf(took.known)
  expect(ratio).toBeGreaterThan(0.6)
  expect(ratio).toBeLessThan(1.6)
})

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

describe('many at once', () => {
  test('the event loop goes on while passwords are computed', async () => {
    const slow = createPasswords({ waiting: 100 })
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 1)
    await Promise.all(Array.from({ length: 4 }, () => slow.hash('correct horse')))
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(20)
  })

  test('who finds the queue full is told so, instead of waiting for ever', async () => {
    const busy = createPasswords({ cost, atOnce: 1, waiting: 2 })
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => busy.hash('correct horse')))
    const refused = results.filter((each) => each.status === 'rejected')
    expect(refused).toHaveLength(7)
    expect(refused[0]?.reason).toMatchObject({ code: 'overloaded', details: { retryAfter: 2 } })
  })
})

test('the default is a setting of the OWASP cheat sheet', () => expect(defaultCost).toEqual({ N: 16_384, r: 8, p: 5 }))

test('a text that is no hash is a bug, not a wrong password', async () => {
  await expect(passwords.verify('any', 'plain text')).rejects.toThrow('no hash of this kit')
})
