import { expect, it } from 'vitest'
import { nextPage } from './next-page.ts'

it.each([
  ['', '/account/orders'],
  ['next=/checkout', '/checkout'],
  ['next=%2Fback-office%2Forders', '/back-office/orders'],
  ['next=https://evil.example', '/account/orders'],
  ['next=//evil.example', '/account/orders'],
  ['next=/%5Cevil.example', '/account/orders'],
])('after signing in with "%s" comes %s', (search, page) => {
  expect(nextPage(search)).toBe(page)
})
