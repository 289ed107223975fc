import fc from 'fast-check'
import type { z } from 'zod'
import { jsonSchemaOf } from '#contract/json-schema.ts'
import { unstorable } from '#http/json-body.ts'

/** The part of JSON Schema that zod writes. */
interface Shape {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Shape>>
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Shape | boolean
  readonly items?: Shape
  readonly prefixItems?: readonly Shape[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
}

type Make = (shape: Shape, root: Shape) => fc.Arbitrary<unknown>

/** Values that a schema accepts, as a caller would write them. What JSON Schema cannot say (refinements) may refuse some. */
export function arbitraryOfSchema(schema: z.ZodType): fc.Arbitrary<unknown> {
  const root = jsonSchemaOf(schema, 'input') as Shape
  return arbitraryOf(root, root).map(plain)
}

/** fast-check makes objects without a prototype, too; on the wire there is no such thing. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

const byType: Readonly<Record<string, Make>> = {
  string: texts,
  integer: (shape) =>
    fc.integer({ min: Math.ceil(leastOf(shape)), max: Math.floor(mostOf(shape)) }).map(multipleFor(shape)),
  number: (shape) => fc.double({ min: leastOf(shape), max: mostOf(shape), noNaN: true }).map(multipleFor(shape)),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: lists,
  object: objects,
}

function arbitraryOf(shape: Shape, root: Shape): fc.Arbitrary<unknown> {
  if (shape.$ref !== undefined)
    return fc.constant(null).chain(() => arbitraryOf(resolved(shape.$ref ?? '', root), root))
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, root)))
  if (shape.allOf !== undefined) {
    return fc
      .tuple(...shape.allOf.map((part) => arbitraryOf(part, root)))
      .map((parts) => Object.assign({}, ...parts) as unknown)
  }
  const make = byType[shape.type ?? '']
  return make === undefined ? fc.jsonValue({ maxDepth: 2 }) : make(shape, root)
}

function resolved(reference: string, root: Shape): Shape {
  if (reference === '#') return root
  return root.$defs?.[reference.replace('#/$defs/', '')] ?? {}
}

/** Formats whose pattern fast-check cannot turn around. */
const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  email: fc
    .tuple(fc.stringMatching(/^[a-z]{1,12}$/), fc.stringMatching(/^[a-z]{1,12}$/))
    .map(([name, host]) => `${name}@${host}.example`),
  uuid: fc.uuid({ version: 4 }),
  uri: fc.webUrl(),
  date: fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  'date-time': fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
}

function texts({ format, pattern, minLength = 0, maxLength = minLength + 40 }: Shape): fc.Arbitrary<string> {
  const known = format === undefined ? undefined : formats[format]
  if (known !== undefined) return known
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength && !unstorable.test(text)
  if (pattern !== undefined) return matching(pattern).filter(patiently(fits, pattern))
  return fc.string({ unit: 'grapheme', minLength, maxLength, size: 'medium' }).filter(fits)
}

/** Most that may miss in a row: a pattern of short texts beside a long minimum would be tried for ever. */
const mostMisses = 10_000

function patiently(fits: (text: string) => boolean, pattern: string): (text: string) => boolean {
  let misses = 0
  return (text) => {
    misses = fits(text) ? 0 : misses + 1
    if (misses <= mostMisses) return misses === 0
    throw new Error(
      `texts of the pattern ${pattern} hardly ever have the length of their schema: write it into the pattern`,
    )
  }
}

/** A pattern with look-arounds gives any text: then most requests of that field are merely near the contract. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern))
  } catch {
    return fc.string()
  }
}

function leastOf({ minimum = Number.MIN_SAFE_INTEGER, exclusiveMinimum }: Shape): number {
  return exclusiveMinimum === undefined ? Math.max(minimum, -(2 ** 31)) : exclusiveMinimum + 1
}

function mostOf({ maximum = Number.MAX_SAFE_INTEGER, exclusiveMaximum }: Shape): number {
  return exclusiveMaximum === undefined ? maximum : exclusiveMaximum - 1
}

function multipleFor({ multipleOf }: Shape): (value: number) => number {
  return (value) => (multipleOf === undefined ? value : Math.round(value / multipleOf) * multipleOf)
}

function lists(
  { items = {}, prefixItems, minItems = 0, maxItems = minItems + 5 }: Shape,
  root: Shape,
): fc.Arbitrary<unknown> {
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((item) => arbitraryOf(item, root)))
  return fc.array(arbitraryOf(items, root), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 5) })
}

function objects({ properties = {}, required = [], additionalProperties }: Shape, root: Shape): fc.Arbitrary<unknown> {
  const named = Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, arbitraryOf(shape, root)]))
  const known = fc.record(named, { requiredKeys: required.filter((name) => Object.hasOwn(named, name)) })
  if (typeof additionalProperties !== 'object') return known
  const more = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), arbitraryOf(additionalProperties, root), { maxKeys: 4 })
  return fc.tuple(more, known).map(([others, own]) => ({ ...others, ...own }))
}
