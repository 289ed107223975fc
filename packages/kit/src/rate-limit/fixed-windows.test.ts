import { beforeEach, expect, test, vi } from 'vitest'
import { FixedWindows } from './fixed-windows.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  return () => vi.useRealTimers()
})

test('a window begins with the first request, and ends after its length whatever comes in between', () => {
  const windows = new FixedWindows(60)
  expect(windows.has('ann')).toBe(false)
  expect(windows.add('ann')).toEqual({ count: 1, msLeft: 60_000 })
  vi.advanceTimersByTime(59_000)
  expect(windows.add('ann')).toEqual({ count: 2, msLeft: 1_000 })
  expect(windows.add('bob')).toEqual({ count: 1, msLeft: 60_000 })
  vi.advanceTimersByTime(1_000)
  expect([windows.has('ann'), windows.has('bob')]).toEqual([false, true])
  expect(windows.add('ann')).toEqual({ count: 1, msLeft: 60_000 })
})

test('many keys push out the one that was not used for longest', () => {
  const windows = new FixedWindows(60)
  windows.add('idle')
  windows.add('busy')
  for (let key = 0; key < 99_999; key += 1) {
    windows.add(String(key))
    if (key % 1_000 === 0) windows.add('busy')
  }
  expect([windows.has('idle'), windows.has('busy'), windows.has('99998')]).toEqual([false, true, true])
})
