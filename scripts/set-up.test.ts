import { expect, test } from 'vitest'
import { hasAll, isSupported } from './set-up.mjs'

test.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['18.20.0', false],
  ['21.7.0', false],
  ['22.13.1', true],
  ['22.12.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s: %s', (version, supported) => {
  expect(isSupported(version, '^20.19 || ^22.13 || >=24')).toBe(supported)
})

test('packages are there when each has the version of the lock file', () => {
  const wanted = {
    packages: {
      '': {},
      conformance: {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-darwin': { version: '2.0.0', optional: true },
    },
  }
  const present = { packages: { 'node_modules/a': { version: '1.0.0' } } }
  expect(hasAll(present, wanted)).toBe(true)
  expect(hasAll({ packages: {} }, wanted)).toBe(false)
  expect(hasAll({ packages: { 'node_modules/a': { version: '0.9.0' } } }, wanted)).toBe(false)
  const otherBinary = { packages: { ...present.packages, 'node_modules/b-darwin': { version: '1.0.0' } } }
  expect(hasAll(otherBinary, wanted)).toBe(false)
})
