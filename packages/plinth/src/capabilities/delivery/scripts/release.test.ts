import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changedScript } from './release.ts'

const services = [
  { name: 'backend', path: 'apps/api', sources: ['apps/api', 'packages/shared words', 'package-lock.json'] },
  { name: 'web shop', path: 'apps/web', sources: ['apps/web'] },
]

const missing = ['bash', 'git', 'jq'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined)

describe.skipIf(missing.length > 0)(
  `what a push changed${missing.length > 0 ? ` (not run: no ${missing.join()})` : ''}`,
  () => {
    let folder: string
    const commits: string[] = []

    function git(...args: readonly string[]): string {
      const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main']
      return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim()
    }

    function commit(path: string, text: string): void {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), text)
      git('add', '.')
      git('commit', '--quiet', '--message', path)
      commits.push(git('rev-parse', 'HEAD'))
    }

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'plinth-changed-'))
      git('init', '--quiet')
      commit('apps/api/a.ts', '1')
      commit('apps/web/a.ts', '1')
      commit('README.md', '1')
      commit('packages/shared words/a.ts', '1')
      commit('package-lock.json', '1')
    })

    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    function changed(before: string, sha: string): unknown {
      const output = join(folder, 'output.txt')
      writeFileSync(output, '')
      execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', changedScript], {
        cwd: folder,
        stdio: 'pipe',
        env: {
          ...process.env,
          BEFORE: before,
          GITHUB_SHA: sha,
          GITHUB_OUTPUT: output,
          SERVICES: JSON.stringify(services),
        },
      })
      return JSON.parse(readFileSync(output, 'utf8').replace('services=', ''))
    }

    it('is the service whose folder differs', () => {
      expect(changed(commits[0]!, commits[1]!)).toEqual([services[1]])
    })

    it.each([
      ['a folder', 3],
      ['a file', 4],
    ])('is the service that is built from %s elsewhere', (_, index) => {
      expect(changed(commits[index - 1]!, commits[index]!)).toEqual([services[0]])
    })

    it('is nothing when no folder of a service differs', () => {
      expect(changed(commits[1]!, commits[2]!)).toEqual([])
    })

    it('is everything by hand, on a first push, and after a forced one', () => {
      expect(changed('', commits[2]!)).toEqual(services)
      expect(changed('0'.repeat(40), commits[2]!)).toEqual(services)
      expect(changed('f'.repeat(40), commits[2]!)).toEqual(services)
    })
  },
)
