import { expect, test } from 'vitest'
import { diagnose, type Diagnostic } from './diagnostic.ts'
import { waive } from './waive.ts'

const nat = (...environments: readonly string[]): Diagnostic => ({
  ...diagnose('availability/single-nat', { zone: 'a', zones: 2 }, { path: ['network', 'nat'] }),
  environments,
})
const shared: Diagnostic = diagnose('network/shared-range', { cidr: '10.0.0.0/16', environments: 'demo and test' })

interface Waiver {
  readonly code?: string
  readonly environments?: readonly string[]
  readonly until?: string
}

/** Findings after waivers, as `code [environments] waived`. */
function after(findings: readonly Diagnostic[], ...waivers: readonly Waiver[]): readonly string[] {
  const platform = {
    date: '2026-11-21',
    environments: [{ name: 'demo' }, { name: 'production' }],
    waivers: waivers.map(({ code = 'availability/single-nat', environments, until }) => ({
      code,
      reason: 'It was decided.',
      environments,
      until,
      path: ['waivers', code],
    })),
  }
  return waive(findings, platform).map(
    (finding) => `${finding.code} [${finding.environments.join()}]${finding.waived === undefined ? '' : ' waived'}`,
  )
}

type Case = readonly [
  title: string,
  findings: readonly Diagnostic[],
  waivers: readonly Waiver[],
  after: readonly string[],
]

const cases: readonly Case[] = [
  ['no waiver', [nat('demo')], [], ['availability/single-nat [demo]']],
  ['one for all environments', [nat('demo', 'production')], [{}], ['availability/single-nat [demo,production] waived']],
  [
    'one for some of them splits the finding; what is open comes first',
    [nat('demo', 'production')],
    [{ environments: ['demo'] }],
    ['availability/single-nat [production]', 'availability/single-nat [demo] waived'],
  ],
  [
    'one for an environment in which it does not occur',
    [nat('production')],
    [{ environments: ['demo'] }],
    ['language/unused-waiver []', 'availability/single-nat [production]'],
  ],
  ['one that accepts nothing', [], [{}], ['language/unused-waiver []']],
  ['one on its last day', [nat('demo')], [{ until: '2026-11-21' }], ['availability/single-nat [demo] waived']],
  [
    'one a day later',
    [nat('demo')],
    [{ until: '2026-11-20' }],
    ['language/expired-waiver []', 'availability/single-nat [demo]'],
  ],
  [
    'a finding between environments belongs to all of them',
    [shared],
    [{ code: 'network/shared-range' }],
    ['network/shared-range [] waived'],
  ],
  [
    'findings of one code are accepted together',
    [nat('demo'), { ...nat('demo'), places: [{ path: ['environments', 'demo', 'network', 'nat'] }] }],
    [{}],
    ['availability/single-nat [demo] waived', 'availability/single-nat [demo] waived'],
  ],
]

test.for(cases)('%s', ([, findings, waivers, expected]) => {
  expect(after(findings, ...waivers)).toEqual(expected)
})
