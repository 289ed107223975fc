import { expect, test } from 'vitest'
import { invariant } from '#graph/invariant.ts'
import { resolve } from '#language/resolve.ts'
import { bucket } from '#language/words/bucket.ts'
import type { EnvironmentInput } from '#language/words/platform.ts'
import { inOneLine } from '#testing/said.ts'
import { smallPlatform } from '#testing/small-platform.ts'
import { checkPlatform } from './check-platform.ts'

const one = '111122223333'
const other = '444455556666'

type Case = readonly [
  title: string,
  environments: Readonly<Record<string, EnvironmentInput>>,
  findings: readonly string[],
]

const cases: readonly Case[] = [
  ['a single environment', { demo: { account: one } }, []],
  [
    'ranges of their own',
    { demo: { account: one }, production: { account: other, network: { cidr: '10.1.0.0/16' } } },
    [],
  ],
  [
    'one range for two',
    { demo: { account: one }, production: { account: other } },
    ['network/shared-range at network.cidr'],
  ],
  [
    'a planned environment claims nothing yet',
    { demo: { account: one }, production: { account: other, state: 'planned' } },
    [],
  ],
  [
    'one bucket name for two',
    {
      demo: { account: one, resources: { uploads: { name: 'shop-uploads' } } },
      production: {
        account: other,
        network: { cidr: '10.1.0.0/16' },
        resources: { uploads: { name: 'shop-uploads' } },
      },
    },
    ['names/taken at environments.demo.resources.uploads.name, environments.production.resources.uploads.name'],
  ],
  [
    'a bucket and a state with one name',
    { demo: { account: one, resources: { uploads: { name: 'shop' } }, terraform: { bucket: 'shop' } } },
    ['names/taken at environments.demo.resources.uploads.name, environments.demo.terraform.bucket'],
  ],
  [
    'one account for two',
    { demo: { account: one }, production: { account: one, network: { cidr: '10.1.0.0/16' } } },
    ['names/shared-account at environments.demo.account, environments.production.account'],
  ],
  [
    'one role prefix for two in two accounts',
    {
      demo: { account: one, roles: { prefix: 'shop-' } },
      production: { account: other, network: { cidr: '10.1.0.0/16' }, roles: { prefix: 'shop-' } },
    },
    [],
  ],
]

test.for(cases)('%s', ([, environments, findings]) => {
  const { platform, findings: mistakes } = resolve(smallPlatform({ resources: { uploads: bucket() }, environments }))
  invariant(platform !== undefined, JSON.stringify(mistakes))
  expect(checkPlatform(platform).map(inOneLine)).toEqual(findings)
})
