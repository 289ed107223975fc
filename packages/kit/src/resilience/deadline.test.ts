import { expect, test } from 'vitest'
import { DeadlineExceeded, deadlineHeader, deadlineIn, msLeft, untilDeadline } from './deadline.ts'

test('an inner deadline is never later than the outer one', () => {
  const outer = deadlineIn(100)
  expect(deadlineIn(5_000, outer)).toBe(outer)
  expect(deadlineIn(10, outer)).toBeLessThan(outer)
})

test('the next hop gets less time than is left', () => {
  expect(Number(deadlineHeader(deadlineIn(1_000)))).toBeLessThanOrEqual(995)
  expect(deadlineHeader(deadlineIn(-5))).toBe('0')
  expect(msLeft(undefined)).toBe(Number.POSITIVE_INFINITY)
})

test('work that takes too long is told to stop, and nobody waits for it', async () => {
  let told: unknown
  const stubborn = (signal: AbortSignal): Promise<never> => {
    signal.addEventListener('abort', () => void (told = signal.reason))
    return new Promise(() => undefined)
  }
  await expect(untilDeadline(deadlineIn(10), stubborn)).rejects.toBeInstanceOf(DeadlineExceeded)
  expect(told).toBeInstanceOf(DeadlineExceeded)
})

test('work is not begun when the time is over already', async () => {
  let begun = false
  const work = async (): Promise<void> => {
    begun = true
  }
  await expect(untilDeadline(deadlineIn(-1), work)).rejects.toBeInstanceOf(DeadlineExceeded)
  expect(begun).toBe(false)
})

test('a caller who leaves ends the wait', async () => {
  const caller = new AbortController()
  const waiting = untilDeadline(deadlineIn(60_000), () => new Promise(() => undefined), caller.signal)
  caller.abort(new Error('the client left'))
  await expect(waiting).rejects.toThrow('the client left')
})

test('without a limit work takes as long as it takes, and its own error comes out', async () => {
  expect(await untilDeadline(Number.POSITIVE_INFINITY, async () => 'done')).toBe('done')
  const broken = (): Promise<never> => {
    throw new Error('broken')
  }
  await expect(untilDeadline(deadlineIn(1_000), broken)).rejects.toThrow('broken')
})
