import { expect, it } from 'vitest'
import { everyAsk } from './table.ts'

it('names actions as IAM writes them', () => {
  const odd = everyAsk
    .flatMap(([, { read, write }]) => [...read, ...write])
    .filter((action) => !/^[a-z0-9]+:[A-Z][A-Za-z0-9]+$/.test(action))
  expect(odd).toEqual([])
})

it('reads with actions that read', () => {
  const reading = /:(?:Describe|Get|List|View)/
  const odd = everyAsk.flatMap(([, { read }]) => read).filter((action) => !reading.test(action))
  expect(odd).toEqual([])
})

it('counts whatever shows a secret as writing', () => {
  const showing = /:(?:GetSecretValue|GetParameters?|Decrypt)$/
  expect(everyAsk.flatMap(([, { read }]) => read).filter((action) => showing.test(action))).toEqual([])
})
