import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accessTable, type AccessRules } from './access-table.ts'

const table = accessTable({
  roles: ['guest', 'customer', 'support'],
  rules: {
    'order:read': { customer: 'own', support: 'any' },
    'order:refund': { support: 'any' },
  },
})
const ann = { id: 'ann', roles: ['customer'] }

test.each([
  {
    who: ann,
    action: 'order:read',
    object: { owner: 'ann' },
    because: 'customer may do order:read with own objects, and this is one',
  },
  {
    who: { id: 'sue', roles: ['support'] },
    action: 'order:read',
    object: { owner: 'ann' },
    because: 'support may do order:read with any object',
  },
])('yes: $because', ({ who, action, object, because }) => {
  expect(table.decide(who, action, object)).toMatchObject({ allowed: true, because })
})

test.each([
  {
    who: ann,
    action: 'order:read',
    object: { owner: 'bob' },
    because: 'customer may do order:read with own objects only, and this belongs to somebody else',
  },
  {
    who: ann,
    action: 'order:read',
    object: { owner: undefined },
    because: 'customer may do order:read with own objects only, and this belongs to nobody',
  },
  {
    who: ann,
    action: 'order:read',
    object: undefined,
    because: 'customer may do order:read with own objects only, and no object was given',
  },
  { who: ann, action: 'order:refund', object: { owner: 'ann' }, because: 'no rule lets customer do order:refund' },
  {
    who: ann,
    action: 'order:burn',
    object: { owner: 'ann' },
    because: 'order:burn does not stand in the access table',
  },
  {
    who: { id: 'ann', roles: [] },
    action: 'order:read',
    object: { owner: 'ann' },
    because: 'no rule lets somebody without a role do order:read',
  },
  {
    who: { id: 'ann', roles: ['constructor'] },
    action: 'toString',
    object: { owner: 'ann' },
    because: 'toString does not stand in the access table',
  },
])('no: $because', ({ who, action, object, because }) => {
  expect(table.decide(who, action, object)).toMatchObject({ allowed: false, because })
})

test('somebody without an id owns nothing, not even what belongs to nobody', () => {
  expect(table.decide({ roles: ['customer'] }, 'order:read', { owner: undefined }).allowed).toBe(false)
})

test('the widest of several roles counts', () => {
  expect(table.reach({ id: 'sue', roles: ['customer', 'support'] }, 'order:read')).toBe('any')
})

test('a role that does not exist stops the start', () => {
  const rules: AccessRules<string> = { 'order:read': { custommer: 'any' } }
  expect(() => accessTable({ roles: ['customer'], rules })).toThrow('names the role custommer; roles are customer')
})

test('the cases are all roles × actions × own and foreign objects, and decide agrees with each', () => {
  const cases = table.cases()
  expect(cases).toHaveLength(3 * 2 * 2)
  for (const { role, action, object, allowed } of cases) {
    const owner = object === 'own' ? 'ann' : 'bob'
    expect(table.decide({ id: 'ann', roles: [role] }, action, { owner }).allowed).toBe(allowed)
  }
})

const roles = ['a', 'b', 'c'] as const
const rules = fc.dictionary(
  fc.constantFrom('x', 'y', 'z'),
  fc.dictionary(fc.constantFrom(...roles), fc.constantFrom('own' as const, 'any' as const)),
)

test('law: one more role or rule never allows less, and what is in no rule is allowed to nobody', () => {
  const held = fc.subarray([...roles])
  const action = fc.constantFrom('x', 'y', 'z', 'unlisted')
  const owner = fc.constantFrom('ann', 'bob', undefined)
  fc.assert(
    fc.property(rules, held, fc.constantFrom(...roles), action, owner, (given, some, oneMore, asked, whose) => {
      const access = accessTable({ roles, rules: given })
      const less = access.decide({ id: 'ann', roles: some }, asked, { owner: whose }).allowed
      const more = access.decide({ id: 'ann', roles: [...some, oneMore] }, asked, { owner: whose }).allowed
      expect(more || !less).toBe(true)
      const allowedBySomeRule = some.some((role) => given[asked]?.[role] !== undefined)
      expect(less && !allowedBySomeRule).toBe(false)
    }),
  )
})
