import { expect, test } from 'vitest'
import { setting, type Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { planSubnets } from './subnets.ts'

const written = <T>(value: T): Setting<T> => setting(value, { from: 'declared', path: ['network'] })

const environment = (change: Partial<Environment['network']> = {}): Environment =>
  ({
    region: written('us-east-1'),
    network: {
      cidr: written('10.0.0.0/16'),
      zones: written(2),
      subnets: { public: undefined, private: undefined, database: undefined },
      ...change,
    },
  }) as unknown as Environment

const plan = (change?: Partial<Environment['network']>): string =>
  planSubnets(environment(change))
    .map(({ tier, letter, cidr }) => `${tier} ${letter} ${cidr.value}`)
    .join('\n')

test('each tier has four blocks of the VPC, and takes one for each zone', () => {
  expect(plan()).toBe(
    [
      'public a 10.0.0.0/20',
      'public b 10.0.16.0/20',
      'private a 10.0.64.0/20',
      'private b 10.0.80.0/20',
      'database a 10.0.128.0/20',
      'database b 10.0.144.0/20',
    ].join('\n'),
  )
})

test('a third zone moves no subnet of the first two', () => {
  const three = plan({ zones: written(3) }).split('\n')
  for (const subnet of plan().split('\n')) expect(three).toContain(subnet)
})

test('ranges that are written in one tier leave the others where they were', () => {
  const subnets = { public: undefined, private: written(['10.0.37.0/24', '10.0.60.0/24']), database: undefined }
  expect(plan({ subnets })).toContain('private b 10.0.60.0/24')
  expect(plan({ subnets })).toContain('database a 10.0.128.0/20')
})

test('zones may be named', () => {
  expect(plan({ zones: written(['us-east-1c', 'us-east-1d']) })).toContain('public d 10.0.16.0/20')
})
