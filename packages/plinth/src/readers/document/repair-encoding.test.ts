import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '#testing/random.ts'
import { repairEncoding } from './repair-encoding.ts'

test.for<readonly [string, string]>([
  ['Status: âœ… Ready', 'Status: ✅ Ready'],
  ['ðŸ“‹ Planned', '📋 Planned'],
  ['â””â”€> module', '└─> module'],
  ['â€œquotedâ€\u009D â€“ CafÃ©', '“quoted” – Café'],
])('%s', ([written, meant]) => {
  const { text, repair } = repairEncoding(written)
  expect(text).toBe(meant)
  expect(repair?.line).toBe(1)
})

test('says how many, where the first is, and what it was', () => {
  const { repair } = repairEncoding('# Title\n\nâœ… one\nâœ… two\n')
  expect(repair).toEqual({ count: 2, line: 3, before: 'âœ…', after: '✅' })
})

test.for([
  'Déjà vu, naïve, Ünïcödé',
  'Overview → 10 €',
  '“right” quotes – and dashes',
  '✅ 📋 └─>',
  'Âge, Ãgua, ñandú',
])('%s is left as it is', (text) => {
  expect(repairEncoding(text)).toEqual({ text, repair: undefined })
})

test('whatever was read with the wrong encoding comes back: signs, letters of other scripts, pictures', () => {
  const characters = fc.constantFrom('✅', '📋', '└', '→', '–', '“', '”', '…', '€', '☁', '🔒', '中', '文', 'к', 'и')
  fc.assert(
    fc.property(fc.array(characters, { minLength: 1, maxLength: 5 }), (meant) => {
      const broken = Buffer.from(meant.join(' ')).toString('latin1')
      const { text } = repairEncoding(broken)
      // Letters of two bytes above U+017F are not repaired: short runs can be meant.
      const repaired = meant.filter((character) => !/[\u0180-\u07ff]/.test(character))
      for (const character of repaired) expect(text).toContain(character)
    }),
    { numRuns: runs(200) },
  )
})
