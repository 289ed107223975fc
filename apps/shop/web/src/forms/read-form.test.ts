import { describe, expect, it } from 'vitest'
import { nested } from './read-form.ts'

describe('a form as data', () => {
  it('nests names with dots, side by side with plain ones', () => {
    const entries = [
      { name: 'email', value: 'ada@example.com' },
      { name: 'address.city', value: 'Portland' },
      { name: 'address.region', value: 'OR' },
      { name: 'a.b.c', value: 1 },
      { name: 'a.b.d', value: true },
    ]
    expect(nested(entries)).toEqual({
      email: 'ada@example.com',
      address: { city: 'Portland', region: 'OR' },
      a: { b: { c: 1, d: true } },
    })
  })
})
