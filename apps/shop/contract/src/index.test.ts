import { openApi, type RouteDefinition } from '@plinth/kit/contract'
import { describe, expect, test } from 'vitest'
import { access, shop } from './index.ts'

const routes = Object.entries<RouteDefinition>(shop.routes)

describe('the contract of the shop', () => {
  test.each(routes)('%s is open to everybody or names an action of the access table', (_name, { access: action }) => {
    expect(['public', ...access.actions]).toContain(action)
  })

  test('each action of the access table guards a route', () => {
    const guarded = new Set(routes.map(([, route]) => route.access))
    expect(access.actions.filter((action) => !guarded.has(action))).toEqual([])
  })

  test('each error code is answered by a route', () => {
    const answered = new Set(routes.flatMap(([, { errors = [] }]) => errors))
    expect(Object.keys(shop.errors).filter((code) => !answered.has(code))).toEqual([])
  })

  test('becomes an OpenAPI document with every route', () => {
    const { paths } = openApi(shop)
    expect(Object.values(paths).flatMap((path) => Object.keys(path))).toHaveLength(routes.length)
  })
})
