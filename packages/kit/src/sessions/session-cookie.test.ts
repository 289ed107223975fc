import { expect, test } from 'vitest'
import { sessionCookie } from './session-cookie.ts'

test('over HTTPS the cookie is bound to this host, out of reach of scripts, and not sent along by other sites', () => {
  const cookie = sessionCookie({ secure: true, maxAgeSeconds: 60 })
  expect(cookie.set('secret')).toBe('__Host-session=secret; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax')
  expect(cookie.clear()).toBe('__Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax')
})

test('on a laptop without HTTPS it has the plain name', () => {
  expect(sessionCookie({ secure: false, maxAgeSeconds: 60 }).set('secret')).toBe(
    'session=secret; Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
  )
})

test('it is read by its exact name', () => {
  const cookie = sessionCookie({ secure: true })
  expect(cookie.read('theme=dark; __Host-session=secret')).toBe('secret')
  expect(cookie.read('session=planted')).toBeUndefined()
  expect(cookie.read('__Host-session=')).toBeUndefined()
  expect(cookie.read(undefined)).toBeUndefined()
})
