import { expect, it } from 'vitest'
import { choicesOf } from './choices.ts'
import { motifOf } from './motif-of.ts'
import { motifs } from './motifs/index.ts'

const expected: readonly (readonly [slug: string, kind: keyof typeof motifs])[] = [
  ['stoneware-mug-sage', 'mug'],
  ['end-grain-chopping-board', 'board'],
  ['steel-cutlery-set', 'cutlery'],
  ['brass-reading-lamp', 'floorLamp'],
  ['ceramic-table-lamp', 'tableLamp'],
  ['striped-tea-towels', 'folded'],
  ['olive-wood-salad-bowl', 'bowl'],
  ['lighting', 'tableLamp'],
]

it.each(expected)('%s is drawn as a %s', (slug, kind) => {
  expect(motifOf(slug.split('-'), choicesOf(slug))).toBe(motifs[kind])
})
