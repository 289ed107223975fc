import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { actionlintFindings } from './action-lint.ts'
import { riskyContexts } from './expressions.ts'
import { judgeWorkflow } from './judge.ts'

const good = readFileSync(new URL('fixtures/good.yaml', import.meta.url), 'utf8')

/** The good workflow with one place changed. */
function planted(from: string | RegExp, to: string): string {
  const text = good.replace(from, to)
  if (text === good) throw new Error(`the fixture has no ${String(from)}`)
  return text
}

const checkout = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2'

/** What is planted, the rule that finds it, and a part of what it says. */
const errors: readonly (readonly [title: string, text: string, rule: string, message: string])[] = [
  [
    'an unknown key of a job',
    planted('    timeout-minutes: 30', '    timeout-minuts: 30'),
    'parser',
    "Unexpected value 'timeout-minuts'",
  ],
  ['an unknown key of the workflow', planted('concurrency:', 'concurency:'), 'parser', "Unexpected value 'concurency'"],
  [
    'a step that uses and runs',
    planted('uses: ./.github/actions/bump', 'uses: ./a\n        run: b'),
    'parser',
    'Unexpected value',
  ],
  ['a job that needs an unknown job', planted('needs: build', 'needs: bild'), 'parser', "unknown job 'bild'"],
  [
    'a broken expression',
    planted('${{ github.workflow }}', '${{ github.workflow == }}'),
    'parser',
    'Unexpected end of expression',
  ],
  ['an unknown function', planted('!cancelled()', '!canceled()'), 'parser', 'canceled'],
  ['an unknown permission', planted('packages: read', 'package: read'), 'parser', "Unexpected value 'package'"],
  ['a broken document', planted('jobs:', 'jobs: ['), 'parser', ''],
  [
    'a property that does not exist',
    planted('needs.build.outputs.digest', 'needs.build.outputs.digset'),
    'actionlint/expression',
    '"digset" is not defined',
  ],
  [
    'a step that does not exist',
    planted('steps.push.outputs.digest', 'steps.psh.outputs.digest'),
    'actionlint/expression',
    '"psh" is not defined',
  ],
  [
    'a matrix value that does not exist',
    planted('Build ${{ matrix.service }}', 'Build ${{ matrix.servce }}'),
    'actionlint/expression',
    '"servce" is not defined',
  ],
  [
    'an unknown runner',
    planted('ubuntu-24.04\n', 'ubuntu-24.4\n'),
    'actionlint/runner-label',
    '"ubuntu-24.4" is unknown',
  ],
  ['an invalid schedule', planted('17 4 * * 1-5', '17 25 * * *'), 'actionlint/events', 'invalid CRON'],
  [
    'an untrusted title in a script',
    planted('echo "building $SERVICE', 'echo "${{ github.event.pull_request.title }}'),
    'actionlint/expression',
    'untrusted',
  ],
  [
    'the same, for our own rule',
    planted('echo "building $SERVICE', 'echo "${{ github.event.pull_request.title }}'),
    'policy/script-injection',
    'github.event.pull_request.title',
  ],
  [
    'an input in a script',
    planted('echo "building $SERVICE', 'echo "${{ inputs.environment }}'),
    'policy/script-injection',
    'inputs.environment',
  ],
  ['a tag in place of a commit', planted(checkout, 'actions/checkout@v4'), 'policy/pinned', 'actions/checkout@v4'],
  ['a short commit', planted(checkout, 'actions/checkout@11bd719 # v4.2.2'), 'policy/pinned', 'not pinned by commit'],
  ['a commit without its version', planted(' # v4.2.2', ''), 'policy/version-comment', 'actions/checkout'],
  ['a comment that is no version', planted('# v4.2.2', '# latest'), 'policy/version-comment', 'actions/checkout'],
  ['an image without digest', planted(/docker:\/\/alpine@sha256:\w+/, 'docker://alpine:3'), 'policy/pinned', 'digest'],
  [
    'a reused workflow by branch',
    planted('./.github/workflows/drift.yaml', 'acme/ci/.github/workflows/drift.yaml@main'),
    'policy/pinned',
    '@main',
  ],
  [
    'permissions of the whole workflow',
    planted('permissions: {}', 'permissions:\n  contents: read'),
    'policy/permissions',
    'permissions: {}',
  ],
  ['no permissions at all', planted('permissions: {}\n', ''), 'policy/permissions', 'permissions: {}'],
  [
    'all permissions in a job',
    planted(/permissions:\n {6}contents: write\n {6}id-token: write\n {6}issues: write/, 'permissions: write-all'),
    'policy/permissions',
    'each permission',
  ],
  ['a job without timeout', planted('    timeout-minutes: 30\n', ''), 'policy/timeout', 'six hours'],
  [
    'a checkout that keeps its token',
    planted('persist-credentials: false', 'persist-credentials: true'),
    'policy/credentials',
    'persist-credentials',
  ],
  [
    'code from outside with secrets',
    planted('  pull_request:\n', '  pull_request_target:\n'),
    'policy/trigger',
    'pull_request_target',
  ],
]

test('a good workflow has no findings', async () => {
  expect(await judgeWorkflow(good, 'good.yaml')).toEqual([])
})

test.each(errors)('%s is found', async (_, text, rule, message) => {
  const findings = await judgeWorkflow(text, 'planted.yaml')
  expect(findings.filter((one) => one.rule === rule && one.message.includes(message))).not.toEqual([])
})

test('a finding says where', async () => {
  const [finding] = await judgeWorkflow(planted(checkout, 'actions/checkout@v4'), 'planted.yaml')
  expect(finding).toMatchObject({ rule: 'policy/pinned', line: 46, column: 15 })
})

test('actionlint works again after a document that breaks it', async () => {
  const findings = await actionlintFindings('on: push\njobs: [\n', 'broken.yaml')
  expect(findings).not.toEqual([])
  expect(await actionlintFindings(good, 'good.yaml')).toEqual([])
})

describe('contexts in scripts', () => {
  test.each([
    ['echo ${{ github.sha }} ${{ runner.os }} ${{ matrix.service }}', []],
    ['echo ${{ github.event.issue.title }}', ['github.event.issue.title']],
    ["echo ${{ github['head_ref'] }}", ['github.head_ref']],
    ["echo ${{ format('github.event {0}', github.ref_name) }}", ['github.ref_name']],
    ["echo ${{ contains(github.event.commits.*.message, 'it''s') && true }}", ['github.event.commits.*.message']],
    ['echo ${{ toJSON(github) }}', ['github']],
    ['echo ${{ secrets.TOKEN }} ${{ steps.a.outputs.b }}', ['secrets.TOKEN', 'steps.a.outputs.b']],
    ['echo ${{\n  inputs.a\n}}', ['inputs.a']],
    ['echo $SERVICE ${HOME} {{ a }}', []],
  ])('%j', (script, contexts) => {
    expect(riskyContexts(script)).toEqual(contexts)
  })
})

test('a runner that nobody offers is not among the new ones that actionlint does not know', async () => {
  const hidden = await actionlintFindings(good.replace('ubuntu-24.04-arm', 'ubuntu-22.04-arm64'), 'good.yaml')
  expect(hidden).toMatchObject([{ rule: 'actionlint/runner-label' }])
})
