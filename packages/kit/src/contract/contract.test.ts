import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { bookshop } from '#testing/bookshop.ts'
import { contract } from './contract.ts'
import { route, type RouteDefinition } from './route.ts'
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, RequestOf } from './types.ts'

const base = { method: 'GET', path: '/a', summary: 'A', answers: { 200: z.string() }, access: 'public' } as const

const mistakes: readonly { readonly name: string; readonly route: RouteDefinition; readonly says: string }[] = [
  {
    name: 'parameters that the path does not name',
    route: { ...base, path: '/a/:id', params: z.object({ slug: z.string() }) },
    says: 'params are (slug), but the path /a/:id names (id)',
  },
  { name: 'no answer', route: { ...base, answers: {} }, says: 'answers is empty' },
  { name: 'a refusal among the answers', route: { ...base, answers: { 404: z.string() } }, says: 'answers has 404' },
  { name: 'a code that nobody defined', route: { ...base, errors: ['a/b'] }, says: "errors has 'a/b'" },
  { name: 'a body of GET', route: { ...base, body: z.string() }, says: 'GET has no body' },
  {
    name: 'an answer that JSON cannot carry',
    route: { ...base, answers: { 200: z.date() } },
    says: 'cannot travel as JSON',
  },
]

describe('a contract that contradicts itself does not load', () => {
  test.each(mistakes)('$name', ({ route: wrong, says }) => {
    expect(() => contract({ title: 'T', version: '1', routes: { wrong }, errors: {} })).toThrow(says)
  })

  test('two routes with one address', () => {
    const routes = { one: { ...base, path: '/a/:id' }, two: { ...base, path: '/a/:name' } }
    expect(() => contract({ title: 'T', version: '1', routes, errors: {} })).toThrow(
      'two: GET /a/:name belongs to one already',
    )
  })
})

describe('types follow from the schemas', () => {
  type Routes = (typeof bookshop)['routes']

  test('of a handler', () => {
    expectTypeOf<ParamsOf<Routes['showBook']>>().toEqualTypeOf<Readonly<Record<'id', string>>>()
    expectTypeOf<QueryOf<Routes['listBooks']>>().toExtend<{ limit: number }>()
    expectTypeOf<BodyOf<Routes['addBook']>>().toEqualTypeOf<{ title: string; pages: number }>()
    expectTypeOf<BodyOf<Routes['delivery']>>().toEqualTypeOf<string>()
    expectTypeOf<AnswerOf<Routes['addBook']>['status']>().toEqualTypeOf<201>()
  })

  test('of a caller', () => {
    expectTypeOf<RequestOf<Routes['addBook']>>().toExtend<{ body: { title: string }; idempotencyKey: string }>()
    expectTypeOf<RequestOf<Routes['changeBook']>>().toExtend<{ ifMatch: string; params: { id: string | number } }>()
    expectTypeOf<{ query: { limit: number } }>().toExtend<RequestOf<Routes['listBooks']>>()
    expectTypeOf<object>().toExtend<RequestOf<Routes['listBooks']>>()
  })

  test('a route without access does not compile', () => {
    // @ts-expect-error -- access is missing
    route({ method: 'GET', path: '/a', summary: 'A', answers: { 200: z.string() } })
  })

  test('a misspelt code of a problem does not compile', () => {
    // @ts-expect-error -- the code is books/too-many
    expect(bookshop.problem('books/to-many').code).toBe('books/to-many')
  })
})
