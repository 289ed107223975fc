import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareScript, showScript } from './change.ts'

const missing = ['bash', 'git', 'jq'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined)
const note = missing.length > 0 ? ` (not run: no ${missing.join()})` : ''

/** Stands for `npx plinth`: prints what it was asked, and ends as it is told. */
const plinth = `#!/bin/sh
for word in "$@"; do printf '<%s>' "$word"; done
echo
exit "$EXIT"
`

/** Stands for GitHub: holds comments in a file, and writes down what it was asked. */
const gh = `#!/bin/sh
echo "$*" >> asked.txt
case "$*" in *--jq*) jq -r "$5" comments.json ;; esac
`

describe.skipIf(missing.length > 0)(`the workflow of a pull request${note}`, () => {
  let folder: string

  function run(script: string, more: Readonly<Record<string, string>>): number {
    const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: folder,
      stdio: 'pipe',
      env: {
        ...process.env,
        PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
        GITHUB_OUTPUT: join(folder, 'output.txt'),
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
        ...more,
      },
    })
    return status ?? -1
  }

  function git(...args: readonly string[]): void {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main']
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' })
  }

  function commit(file: string, message: string): void {
    writeFileSync(join(folder, file), message)
    git('add', file)
    git('commit', '--quiet', '--message', message)
  }

  function read(file: string): string {
    return readFileSync(join(folder, file), 'utf8')
  }

  function tool(name: string, text: string): void {
    mkdirSync(join(folder, 'bin'), { recursive: true })
    writeFileSync(join(folder, 'bin', name), text)
    chmodSync(join(folder, 'bin', name), 0o755)
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plinth-change-'))
    tool('npx', plinth)
    tool('gh', gh)
    git('init', '--quiet')
    commit('README.md', 'one')
    git('checkout', '--quiet', '-b', 'change')
    commit('platform.ts', 'two\n\nAllow-Replace: aws_db_instance.database\nAllow-Replace: $(touch stolen)')
    commit('more.ts', 'three\n\nAllow-Destroy: demo/services/aws_s3_bucket.files')
    git('checkout', '--quiet', 'main')
    git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change')
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('compares the branch with the merge, and allows what commits allow and nothing else', () => {
    expect(run(compareScript, { EXIT: '0' })).toBe(0)
    expect(read('change.md')).toBe(
      '<--no><plinth><diff><nothing><HEAD><--format><markdown><--allow-replace=aws_db_instance.database><--allow-destroy=demo/services/aws_s3_bucket.files>\n',
    )
    expect(read('summary.md')).toBe(read('change.md'))
    expect(read('output.txt')).toBe('told=true\n')
  })

  it('fails on a finding, after it was told; and at once when there is no answer', () => {
    writeFileSync(join(folder, 'output.txt'), '')
    expect(run(compareScript, { EXIT: '1' })).toBe(1)
    expect(read('output.txt')).toBe('told=true\n')
    writeFileSync(join(folder, 'output.txt'), '')
    expect(run(compareScript, { EXIT: '2' })).toBe(2)
    expect(read('output.txt')).toBe('')
  })

  const marker = '<!-- plinth diff: shop -->'
  const github = { GH_REPO: 'acme/shop', NUMBER: '7' }
  const bot = 'github-actions[bot]'

  function show(answer: string, ...comments: readonly (readonly [login: string, body: string])[]): string {
    writeFileSync(join(folder, 'change.md'), answer)
    writeFileSync(join(folder, 'asked.txt'), '')
    const all = comments.map(([login, body], i) => ({ id: i + 1, user: { login }, body }))
    writeFileSync(join(folder, 'comments.json'), JSON.stringify(all))
    const status = run(showScript, github)
    return `${status}: ${read('asked.txt').split('\n').at(-2) ?? ''}`
  }

  it('writes a comment, and later replaces it', () => {
    expect(show(`${marker}\nnews\n`)).toBe(
      '0: api repos/acme/shop/issues/7/comments --method POST --field body=@comment.md',
    )
    expect(show(`${marker}\nnews\n`, ['ann', 'hello'], [bot, `${marker}\nold`])).toBe(
      '0: api repos/acme/shop/issues/comments/2 --method PATCH --field body=@comment.md',
    )
  })

  it('never replaces what somebody else wrote, and shows nothing that is not an answer', () => {
    expect(show(`${marker}\n`, ['ann', `${marker}\nmine`])).toContain('POST')
    expect(show('anything\n')).toBe('1: ')
  })
})
