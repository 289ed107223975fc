import fc, { type Arbitrary } from 'fast-check'
import { rightRecipes, type Recipe } from './platforms.ts'

type Group = Readonly<Record<string, unknown>>

/** Platforms with one to three slips of the pen: a key lost or misspelt, a value of another kind, a link to nothing. */
export const recipesWithSlips: Arbitrary<Recipe> = fc
  .tuple(rightRecipes, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }))
  .map(([recipe, slips]) => slips.reduce((current, [where, what]) => slip(current, where, what), recipe))

const strangeValues: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  '',
  'x',
  '10.0.0.0/8',
  '10.0.0.1/16',
  'x'.repeat(300),
  [],
  {},
  [null],
  { kind: 'service' },
  { x: 1 },
  ['a', 'a'],
]

/** One slip at one of the places of a recipe; both are chosen by numbers, so that a failure can be made smaller. */
function slip(recipe: Recipe, where: number, what: number): Recipe {
  const places = placesIn(recipe, [])
  const place = places[where % places.length] ?? []
  return changed(recipe, place, what) as Recipe
}

function placesIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => {
    const own = [...path, key]
    return [own, ...placesIn((value as Group)[key], own)]
  })
}

function changed(value: unknown, [key, ...below]: readonly string[], what: number): unknown {
  if (key === undefined) return strangeValues[what % strangeValues.length]
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (String(i) === key ? changed(item, below, what) : item))
  }
  const entries = Object.entries(value as Group).flatMap(([name, item]): [string, unknown][] => {
    if (name !== key) return [[name, item]]
    if (below.length > 0) return [[name, changed(item, below, what)]]
    if (what % 4 === 0) return []
    if (what % 4 === 1) return [[`${name}x`, item]]
    return [[name, changed(item, [], Math.floor(what / 4))]]
  })
  return Object.fromEntries(entries)
}
