import { expect, test } from 'vitest'
import { derive, setting, text, type Reference } from './value.ts'

const arn: Reference<string> = { $: 'reference', target: 'bucket', attribute: 'arn' }

test('text joins what is literal and keeps references apart', () => {
  expect(text`arn:aws:s3:::${'name'}/${7}/${arn}/*`.parts).toEqual(['arn:aws:s3:::name/7/', arn, '/*'])
  expect(text`${arn}`.parts).toEqual([arn])
})

test('derive changes the value and keeps the origin', () => {
  const days = setting(2, { from: 'declared', path: ['logDays'] })
  expect(derive(days, (value) => `${value * 24}h`)).toEqual({ $: 'setting', value: '48h', origin: days.origin })
})
