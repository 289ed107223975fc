import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSigned, signatureOf } from './signature.ts'

const seed = Number(process.env['PLINTH_SEED'] ?? Date.now() % 2 ** 31)
const now = new Date('2026-03-01T12:00:00Z')
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000)

test('a message is accepted with any live secret, and with nothing else', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 3 }),
      (text, secrets) => {
        const [old = '', current = '', strange = ''] = secrets
        const signature = signatureOf(text, old, now)
        expect(isSigned(text, signature, [current, old], now)).toBe(true)
        expect(isSigned(text, signature, [strange], now)).toBe(false)
        expect(isSigned(`${text} `, signature, [old], now)).toBe(false)
        expect(isSigned(text, signature, [], now)).toBe(false)
      },
    ),
    { seed },
  )
})

test.for([
  [299, true],
  [301, false],
  [-299, true],
  [-301, false],
] as const)('a message of %i seconds ago: accepted is %s', ([seconds, accepted]) => {
  expect(isSigned('{}', signatureOf('{}', 'secret', now), ['secret'], later(seconds))).toBe(accepted)
})

test('the time is part of what is signed', () => {
  const signature = signatureOf('{}', 'secret', now)
  const moved = signature.replace(/t=\d+/, `t=${Math.floor(later(200).getTime() / 1_000)}`)
  expect(isSigned('{}', moved, ['secret'], later(400))).toBe(false)
})

test('anything else that calls itself a signature is refused', () => {
  fc.assert(
    fc.property(fc.string(), (signature) => {
      expect(isSigned('{}', signature, ['secret'], now)).toBe(false)
    }),
    { seed },
  )
})
