import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import {
  choice,
  defaulted,
  dictionary,
  either,
  flag,
  group,
  integer,
  items,
  list,
  optional,
  optionalGroup,
  required,
  table,
  text,
  type Fields,
} from './field.ts'
import { read } from './read.ts'

/** What reading a value with these fields gives, and what it says. */
function reading(fields: Fields, value: unknown): { readonly value: unknown; readonly said: readonly string[] } {
  const found: Diagnostic[] = []
  const result = read(fields, { value, path: ['thing'] }, 'thing', (diagnostic) => void found.push(diagnostic))
  const said = found.map(({ code, message, help, places }) => {
    return `${code} at ${places.map(({ path }) => path.join('.')).join()}: ${message}; ${help}`
  })
  return { value: result, said }
}

const key = { expected: 'lower-case letters', pattern: /^[a-z]+$/ }

describe('what is left out', () => {
  test('gets its default, and remembers why', () => {
    const fields = { size: defaulted<number>(integer(1, 9, 'nodes'), 2, 'one for each zone') }
    expect(reading(fields, {})).toEqual({
      value: {
        size: {
          $: 'setting',
          value: 2,
          origin: { from: 'default', path: ['thing', 'size'], reason: 'one for each zone' },
        },
      },
      said: [],
    })
  })

  test('is undefined where nothing stands in its place', () => {
    expect(reading({ name: optional(text('a name')), more: optionalGroup({ a: required(flag) }) }, {})).toEqual({
      value: { name: undefined, more: undefined },
      said: [],
    })
  })

  test('is missed where it is needed', () => {
    expect(reading({ name: required(text('a short name')) }, {}).said).toEqual([
      "language/missing-key at thing: thing needs 'name'; write a short name",
    ])
  })

  test('leaves a group with the defaults of its keys', () => {
    expect(reading({ health: group({ live: defaulted(text('a path'), '/health', 'usual') }) }, {}).value).toEqual({
      health: {
        live: {
          $: 'setting',
          value: '/health',
          origin: { from: 'default', path: ['thing', 'health', 'live'], reason: 'usual' },
        },
      },
    })
  })
})

describe('what is written', () => {
  const declared = (value: unknown, ...path: readonly string[]): object => ({
    $: 'setting',
    value,
    origin: { from: 'declared', path: ['thing', ...path] },
  })

  test('is kept with its place', () => {
    const fields = {
      size: required(integer(1, 9, 'nodes')),
      nodes: table(key, { types: required(list(text('a type'), 1)) }),
      routes: items({ path: required(text('a path')) }),
      tags: optional(dictionary(key, text('text'))),
    }
    const value = { size: 3, nodes: { web: { types: ['a', 'b'] } }, routes: [{ path: '/' }], tags: { team: 'x' } }
    expect(reading(fields, value)).toEqual({
      value: {
        size: declared(3, 'size'),
        nodes: { web: { types: declared(['a', 'b'], 'nodes', 'web', 'types') } },
        routes: [{ path: declared('/', 'routes', '0', 'path') }],
        tags: declared({ team: 'x' }, 'tags'),
      },
      said: [],
    })
  })
})

describe('what does not fit', () => {
  test.for<readonly [string, Fields, unknown, string]>([
    [
      'a misspelt key',
      { storage: optional(flag), class: optional(flag) },
      { storge: true },
      "language/unknown-key at thing.storge: thing has no key 'storge'; did you mean 'storage'? Known here: class, storage",
    ],
    [
      'a key like no other',
      { storage: optional(flag) },
      { zebra: true },
      "language/unknown-key at thing.zebra: thing has no key 'zebra'; use one of: storage",
    ],
    [
      'a misspelt choice',
      { nat: optional(choice(['single', 'perZone'])) },
      { nat: 'singel' },
      "language/unknown-choice at thing.nat: 'singel' is not one of the choices; did you mean 'single'? Known here: single, perZone",
    ],
    [
      'a number out of bounds',
      { size: optional(integer(1, 9, 'nodes')) },
      { size: 10 },
      'language/wrong-value at thing.size: 10 does not fit here; write a whole number from 1 to 9 (nodes)',
    ],
    [
      'a fraction',
      { size: optional(integer(1, 9, 'nodes')) },
      { size: 1.5 },
      'language/wrong-value at thing.size: 1.5 does not fit here; write a whole number from 1 to 9 (nodes)',
    ],
    [
      'text that is no text',
      { name: optional(text("a name such as 'shop'", /^[a-z]+$/)) },
      { name: 'The Shop' },
      "language/wrong-value at thing.name: 'The Shop' does not fit here; write a name such as 'shop'",
    ],
    [
      'one item of a list',
      { types: optional(list(text('a type'))) },
      { types: ['a', 1, 'c'] },
      'language/wrong-value at thing.types.1: 1 does not fit here; write a type',
    ],
    [
      'an empty list',
      { types: optional(list(text('a type'), 1)) },
      { types: [] },
      'language/wrong-value at thing.types: [] does not fit here; write a list of at least 1, each a type',
    ],
    [
      'a group that is text',
      { health: group({ live: optional(text('a path')) }) },
      { health: '/health' },
      "language/wrong-value at thing.health: '/health' does not fit here; write an object with live",
    ],
    [
      'a key of a table',
      { nodes: table(key, { size: optional(flag) }) },
      { nodes: { 'Web!': {} } },
      "language/bad-name at thing.nodes.Web!: 'Web!' cannot be used as a name here; write lower-case letters",
    ],
    [
      'none of several shapes',
      { zones: optional(either(integer(2, 3, 'zones'), list(text('a zone'), 2))) },
      { zones: 'two' },
      "language/wrong-value at thing.zones: 'two' does not fit here; write a whole number from 2 to 3 (zones), or a list of at least 2, each a zone",
    ],
    [
      'a function',
      { name: optional(text('a name')) },
      { name: () => 'shop' },
      'language/wrong-value at thing.name: a function does not fit here; write a name',
    ],
    [
      'null',
      { name: optional(text('a name')) },
      { name: null },
      'language/wrong-value at thing.name: null does not fit here; write a name',
    ],
  ])('%s', ([, fields, value, expected]) => {
    expect(reading(fields, value).said).toEqual([expected])
  })

  test('everything at once', () => {
    const fields = { a: required(flag), b: required(flag), c: optional(integer(1, 2, 'x')) }
    expect(reading(fields, { c: 3, d: 4 }).said.map((line) => line.split(' ')[0])).toEqual([
      'language/unknown-key',
      'language/missing-key',
      'language/missing-key',
      'language/wrong-value',
    ])
  })
})
