import { expect, test } from 'vitest'
import { saidBy, type Case } from '#testing/said.ts'
import { checkState } from './check.ts'

const cases: readonly Case[] = [
  ['nothing is written', {}, []],
  ['S3 locks by itself', { terraform: { lock: 's3' } }, []],
  ['a lock table', { terraform: { lock: 'dynamodb' } }, ['terraform/lock-table at terraform.lock']],
  ['both, while old versions are in use', { terraform: { lock: 'both' } }, ['terraform/lock-table at terraform.lock']],
]

test.for(cases)('%s', ([, change, findings]) => {
  expect(saidBy(checkState, change)).toEqual(findings)
})
