import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, onTestFinished, test, vi } from 'vitest'
import { folderOf } from '../../../cli/testing/folder.ts'
import { isAlive, startOf } from './process-table.ts'
import { clearRemains, RunFile, runningIn } from './run-file.ts'

/** A process in a group of its own, as everything that a run starts. */
function sleeper(): number {
  const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child.pid ?? 0
}

test('a run writes down what it starts, and forgets what has ended', () => {
  const folder = folderOf({})
  const run = new RunFile(folder)
  const pid = sleeper()
  run.add({ kind: 'namespace', id: 'plinth-x-api-1' })
  run.add({ kind: 'group', id: pid, signal: 'KILL' })
  run.setUrl('http://127.0.0.1:8080')
  // Networks come last: what is in them ends first.
  expect(readFileSync(run.path, 'utf8')).toBe(
    [
      `plinth ${process.pid} ${startOf(process.pid)} -`,
      `group ${pid} ${startOf(pid)} KILL`,
      'url http://127.0.0.1:8080 - -',
      'namespace plinth-x-api-1 - -',
      '',
    ].join('\n'),
  )
  expect(runningIn(folder)).toEqual({ pid: process.pid, url: 'http://127.0.0.1:8080' })
  run.remove({ kind: 'group', id: pid })
  expect(readFileSync(run.path, 'utf8')).not.toContain(`group ${pid}`)
  run.close()
  expect(runningIn(folder)).toBeUndefined()
})

test('the next start ends what a killed run left, and nobody who got one of its numbers since', async () => {
  const [left, stranger] = [sleeper(), sleeper()]
  const folder = folderOf({
    'run-999999999': [
      'plinth 999999999 1 -',
      `group ${left} ${startOf(left)} KILL`,
      `group ${stranger} 1 KILL`,
      '',
    ].join('\n'),
  })
  expect(runningIn(folder)).toBeUndefined()
  expect(clearRemains(folder)).toBe(1)
  await vi.waitFor(() => expect(isAlive(left)).toBe(false), { timeout: 10_000 })
  expect(isAlive(stranger)).toBe(true)
  expect(existsSync(join(folder, 'run-999999999'))).toBe(false)
})

test('a file that nobody could finish writing is no obstacle', () => {
  const folder = folderOf({})
  writeFileSync(join(folder, 'run-999999998'), 'plinth 99')
  expect(clearRemains(folder)).toBe(0)
})
