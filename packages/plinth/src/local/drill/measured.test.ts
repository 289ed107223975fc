import { expect, test } from 'vitest'
import { measure, type Measured } from './measured.ts'
import { missesOf } from './objective.ts'
import type { Sample } from './sample.ts'

/** Ten requests a second, each answered as `answer` says for its moment. */
function load(end: number, answer: (at: number) => Partial<Sample> = () => ({})): readonly Sample[] {
  return Array.from({ length: end / 100 }, (_, index) => {
    return { at: index * 100, took: 20, name: 'GET /', status: 200, ...answer(index * 100) }
  })
}

const moments = { before: 0, broken: 3_000, mended: 3_000, end: 15_000 }

function measured(samples: readonly Sample[], change: Partial<typeof moments> = {}): Measured {
  const facts = { fault: 'kill', target: 'backend-1', seed: 1, violations: [] }
  return measure({ ...facts, samples, moments: { ...moments, ...change } })
}

test('a fault that nobody noticed: no errors, steady at once', () => {
  expect(measured(load(15_000))).toMatchObject({
    requests: 50,
    errors: 0,
    steadyAfter: 0,
    goodput: 1,
    p99: { before: 20, during: 20 },
  })
})

test('errors count from the fault until five seconds after it is over', () => {
  const failing = load(15_000, (at) => (at < 3_000 || at >= 8_000 ? { status: 500 } : {}))
  expect(measured(failing).errors).toBe(0)
  const once = load(15_000, (at) => (at === 7_900 ? { status: 0 } : {}))
  expect(measured(once).errors).toBe(1)
  expect(measured(once, { mended: 2_900 }).errors).toBe(0)
})

test('a request that was under way when it broke counts, and one that was answered before does not', () => {
  const underWay = load(15_000, (at) => (at === 2_900 ? { took: 101, status: 0 } : {}))
  expect(measured(underWay)).toMatchObject({ requests: 51, errors: 1 })
  const answered = load(15_000, (at) => (at === 2_900 ? { took: 99, status: 500 } : {}))
  expect(measured(answered)).toMatchObject({ requests: 50, errors: 0 })
})

test('answers that blame the visitor are no errors', () => {
  expect(measured(load(15_000, () => ({ status: 409 }))).errors).toBe(0)
})

test('steady is when every later second is: without errors, and not three times slower than before', () => {
  expect(measured(load(15_000, (at) => (at >= 3_000 && at < 5_500 ? { status: 502 } : {}))).steadyAfter).toBe(2_500)
  expect(measured(load(15_000, (at) => (at >= 3_000 && at < 4_000 ? { took: 800 } : {}))).steadyAfter).toBe(1_000)
  // Good in between is not yet good.
  expect(measured(load(15_000, (at) => (at === 9_050 || at === 9_000 ? { status: 503 } : {}))).steadyAfter).toBe(6_250)
  expect(measured(load(15_000, (at) => (at > 14_500 ? { status: 503 } : {}))).steadyAfter).toBeUndefined()
})

test('nobody is steady who answers nothing', () => {
  expect(measured(load(3_000)).steadyAfter).toBeUndefined()
})

test('goodput is what is answered while it is broken, beside what was answered before', () => {
  const half = load(15_000, (at) => (at >= 3_000 && at < 7_000 && at % 200 === 0 ? { status: 503 } : {}))
  expect(measured(half, { mended: 7_000 }).goodput).toBe(0.5)
})

test('every part of an objective can be missed, and says how', () => {
  const samples = load(15_000, (at) => (at >= 3_000 && at < 4_000 ? { status: 502 } : {}))
  const violations = [{ kind: 'lost', what: 'order 17 is gone' }] as const
  const found = { ...measured(samples), violations }
  expect(missesOf(found, { errors: 0.005, steady: 500, goodput: 0.8 })).toEqual([
    '10 of 50 requests failed: 20 %, at most 0.5 %',
    'steady after 1.0 s, at most 0.5 s',
    '0 % of the usual answers came, at least 80 %',
    'order 17 is gone',
  ])
  expect(missesOf(found, {})).toEqual(['order 17 is gone'])
  expect(missesOf({ ...found, violations: [] }, { errors: 0.2, steady: 1_000 })).toEqual([])
  expect(missesOf({ ...found, steadyAfter: undefined, violations: [] }, { steady: 1_000 })).toEqual([
    'the load was not steady again while it was watched',
  ])
})

test('a fault under which nobody came has not been measured', () => {
  expect(missesOf(measured([]), { errors: 0.005 })).toEqual([
    'no request was sent while it was broken, so nothing was measured',
  ])
})
