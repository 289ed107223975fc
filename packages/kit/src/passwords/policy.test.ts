import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCommon } from './common.ts'
import { passwordMistakesOf } from './policy.ts'

test.each([
  ['short', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['aaaaaaaaaaaaaa', 'too-uniform'],
  ['password123', 'common'],
  ['P@ssw0rd2026!', 'common'],
  ['qwertyuiop', 'common'],
  ['1qaz2wsx3edc', 'common'],
  ['abcabcabcabc', 'too-uniform'],
  ['iloveyou1234', 'common'],
  ['welcomewelcome', 'common'],
  ['Summer2026!!', 'common'],
  ['adminadmin99', 'common'],
])('%s is refused: %s', async (password, mistake) => {
  expect(await passwordMistakesOf(password)).toContain(mistake)
})

test.each([
  'plinth-demo-1',
  'correct horse battery',
  'vier Hühner im Garten',
  '猫は三匹の魚を食べた今日',
  'tr0ub4dor and three',
  'kP8#vq2LmZx!',
])('%s is fine', async (password) => expect(await passwordMistakesOf(password)).toEqual([]))

test('the own name is no password, but may stand in a long one', async () => {
  const ann = { email: 'annabel.lee@example.com', name: 'Annabel Lee' }
  expect(await passwordMistakesOf('Annabel-1849', ann)).toContain('contains-name')
  expect(await passwordMistakesOf('many years ago, Annabel, by the sea', ann)).toEqual([])
})

test.each(['california', 'Tinkerbell', 'fktrcfylhf', 'rjirfrgbde'])(
  '%s is no pattern that we know, and still part of many leaks',
  async (password) => {
    expect(isCommon(password)).toBe(false)
    expect(await passwordMistakesOf(password)).toEqual(['leaked'])
  },
)

test('a corpus of leaks is asked last, and its failure stops nobody', async () => {
  const asked: string[] = []
  const leaked = async (password: string): Promise<boolean> => {
    asked.push(password)
    return password.startsWith('leaked')
  }
  expect(await passwordMistakesOf('short', {}, { leaked })).toEqual(['too-short'])
  expect(await passwordMistakesOf('leaked by others', {}, { leaked })).toEqual(['leaked'])
  expect(asked).toEqual(['leaked by others'])
  const away = { leaked: () => Promise.reject(new Error('away')) }
  expect(await passwordMistakesOf('nobody knows this', {}, away)).toEqual([])
})

test('law: a common word stays common with digits and signs around it, and in other cases', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789!?.-_'.split('')), maxLength: 5 })
  const word = fc.constantFrom('password', 'dragon', 'sunshine', 'letmein')
  fc.assert(
    fc.property(digits, word, fc.boolean(), digits, (before, core, loud, after) => {
      expect(isCommon(before + (loud ? core.toUpperCase() : core) + after)).toBe(true)
    }),
  )
})

test('law: what a password manager makes is never taken for common', () => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%&*'.split('')
  const made = fc.array(fc.constantFrom(...alphabet), { minLength: 16, maxLength: 24 })
  fc.assert(
    fc.property(
      made.filter((letters) => new Set(letters).size > 10),
      (letters) => {
        expect(isCommon(letters.join(''))).toBe(false)
      },
    ),
  )
})
