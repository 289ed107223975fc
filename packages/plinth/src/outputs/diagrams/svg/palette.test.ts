import { expect, test } from 'vitest'
import { contrast, dark, light, type Palette } from './palette.ts'

/** What WCAG 2.2 asks of text of normal size (1.4.3, level AA), and of lines that carry meaning (1.4.11). */
const [text, line] = [4.5, 3]

test('black on white has the greatest contrast there is', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.for([
  ['light', light],
  ['dark', dark],
] as const)('everything that is read in the %s theme has enough contrast', ([, palette]) => {
  for (const [what, front, back, least] of pairsOf(palette)) {
    expect(contrast(front, back), what).toBeGreaterThanOrEqual(least)
  }
})

type Pair = readonly [what: string, front: string, back: string, least: number]

function pairsOf({ page, text: words, muted, card, boxes, arrows }: Palette): readonly Pair[] {
  const backs = [
    ['page', page],
    ['card', card],
    ...Object.entries(boxes).map(([kind, { fill }]) => [kind, fill] as const),
  ] as const
  return [
    ...backs.flatMap(([name, back]): Pair[] => [
      [`text on ${name}`, words, back, text],
      [`small text on ${name}`, muted, back, text],
    ]),
    ...Object.entries(arrows).flatMap(([meaning, color]): Pair[] => [
      [`label of ${meaning}`, color, page, text],
      ...backs.map(([name, back]): Pair => [`arrow of ${meaning} on ${name}`, color, back, line]),
    ]),
    ...Object.entries(boxes).map(([kind, { border }]): Pair => [`border of ${kind}`, border, page, line]),
  ]
}
