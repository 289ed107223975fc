import { expect, test } from 'vitest'
import type { NetworkInput } from '#language/words/network.ts'
import { saidBy } from '#testing/said.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { checkNetwork } from './check.ts'

type Case = readonly [title: string, network: NetworkInput, findings: readonly string[]]

const twoByTwo = {
  public: ['10.0.0.0/24', '10.0.1.0/24'],
  private: ['10.0.10.0/24', '10.0.11.0/24'],
  database: ['10.0.20.0/24', '10.0.21.0/24'],
}

const right: readonly Case[] = [
  ['nothing is written', {}, []],
  ['three zones', { zones: 3 }, []],
  ['zones by name', { zones: ['eu-central-1b', 'eu-central-1c'] }, []],
  ['every range by hand', { subnets: twoByTwo }, []],
  [
    'one tier by hand, in blocks that the compiler leaves free',
    { subnets: { public: ['10.0.192.0/20', '10.0.208.0/20'] } },
    [],
  ],
  ['the smallest VPC that subnets are allocated in', { cidr: '10.0.0.0/24' }, []],
  [
    'the smallest VPC there is, with every range by hand',
    {
      cidr: '10.0.0.0/25',
      subnets: {
        public: ['10.0.0.0/28', '10.0.0.16/28'],
        private: ['10.0.0.32/28', '10.0.0.48/28'],
        database: ['10.0.0.64/28', '10.0.0.80/28'],
      },
    },
    [],
  ],
]

const ranges: readonly Case[] = [
  ['a VPC larger than AWS takes', { cidr: '10.0.0.0/8' }, ['network/cidr-size at network.cidr']],
  ['a VPC too small to be cut into tiers', { cidr: '10.0.0.0/25' }, ['network/cidr-size at network.cidr']],
  ['a VPC that starts in the middle of its range', { cidr: '10.0.7.0/16' }, ['network/cidr-unaligned at network.cidr']],
  [
    'a subnet that starts in the middle of its range',
    { subnets: { ...twoByTwo, public: ['10.0.0.0/24', '10.0.1.7/24'] } },
    ['network/cidr-unaligned at network.subnets.public'],
  ],
  [
    'a subnet outside of the VPC',
    { subnets: { ...twoByTwo, private: ['10.0.10.0/24', '10.1.0.0/24'] } },
    ['network/cidr-outside at network.subnets.private, network.cidr'],
  ],
  [
    'a subnet too small for AWS',
    { subnets: { ...twoByTwo, database: ['10.0.20.0/24', '10.0.21.0/29'] } },
    ['network/cidr-size at network.subnets.database'],
  ],
  [
    'two subnets that share addresses',
    { subnets: { ...twoByTwo, database: ['10.0.20.0/24', '10.0.11.128/25'] } },
    ['network/cidr-overlap at network.subnets.private, network.subnets.database'],
  ],
]

const zones: readonly Case[] = [
  ['a zone of another region', { zones: ['eu-central-1a', 'us-east-1a'] }, ['network/unknown-zone at network.zones']],
  [
    'three zones and two ranges',
    { zones: 3, subnets: twoByTwo },
    [
      'network/zone-mismatch at network.zones, network.subnets.public',
      'network/zone-mismatch at network.zones, network.subnets.private',
      'network/zone-mismatch at network.zones, network.subnets.database',
    ],
  ],
  [
    'two zones and three ranges',
    { zones: 2, subnets: { database: ['10.0.20.0/24', '10.0.21.0/24', '10.0.22.0/24'] } },
    ['network/zone-mismatch at network.zones, network.subnets.database'],
  ],
]

const lists: readonly Case[] = [
  [
    'one zone twice',
    { zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1a'] },
    ['network/listed-twice at network.zones'],
  ],
  ['one endpoint twice', { endpoints: ['sts', 'ecr.api', 'sts'] }, ['network/listed-twice at network.endpoints']],
  ['endpoints, each once', { endpoints: ['sts', 'ecr.api', 's3'] }, []],
]

const ways: readonly Case[] = [
  ['one NAT gateway for all zones', { nat: 'single' }, ['availability/single-nat at network.nat']],
  ['a NAT gateway in each zone', { nat: 'perZone' }, []],
  [
    'wrong ranges come first: what is built on them is not looked at',
    { nat: 'single', cidr: '10.0.0.0/8' },
    ['network/cidr-size at network.cidr'],
  ],
]

test.for([...right, ...ranges, ...zones, ...lists, ...ways])('%s', ([, network, findings]) => {
  expect(saidBy(checkNetwork, { network })).toEqual(findings)
})

test('an overlap names the addresses that both claim', () => {
  const subnets = { ...twoByTwo, database: ['10.0.20.0/24', '10.0.11.128/25'] }
  const environment = smallEnvironment({ network: { subnets } })
  expect(checkNetwork(environment).map(({ message }) => message)).toEqual([
    'private b and database b both claim 10.0.11.128/25',
  ])
})
