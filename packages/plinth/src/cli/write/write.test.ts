import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { OutputFile } from '#outputs/file.ts'
import { folderOf } from '../testing/folder.ts'
import { realDisk, type Disk } from './disk.ts'
import { writeFiles, type WriteReport } from './write.ts'

function files(texts: Readonly<Record<string, string>>, owner: OutputFile['owner'] = 'compiler'): OutputFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text, owner }))
}

/** Every file below a folder, Plinth's notes aside. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
  return Object.fromEntries(
    paths
      .filter((path) => !path.startsWith('.plinth/'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
}

function notesIn(folder: string): readonly string[] {
  return existsSync(join(folder, '.plinth')) ? readdirSync(join(folder, '.plinth')) : []
}

function told({ findings, done, ...paths }: WriteReport): Readonly<Record<string, readonly string[]>> {
  const codes = findings.map(({ code, message }) => `${code}: ${message}`)
  const lists = Object.entries({ ...paths, findings: codes, ...(done ? {} : { done: ['no'] }) })
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0))
}

const first = files({ 'terraform/demo/main.tf': 'one', 'gitops/root.yaml': 'root', 'readme.md': 'read' })

describe('what a build changes', () => {
  test('everything, in an empty folder', () => {
    const out = join(folderOf({}), 'out')
    expect(told(writeFiles(first, { out }))).toEqual({
      created: ['terraform/demo/main.tf', 'gitops/root.yaml', 'readme.md'],
    })
    expect(contentOf(out)).toEqual({ 'gitops/root.yaml': 'root', 'readme.md': 'read', 'terraform/demo/main.tf': 'one' })
    expect(notesIn(out)).toEqual(['manifest.json'])
  })

  test('nothing, the second time', () => {
    const out = folderOf({})
    writeFiles(first, { out })
    const disk: Disk = failing('write', /./)
    expect(told(writeFiles(first, { out, disk }))).toEqual({ unchanged: first.map(({ path }) => path) })
  })

  test('only what differs; what is no longer wanted goes, with its empty folders', () => {
    const out = folderOf({})
    writeFiles(first, { out })
    const next = files({ 'terraform/demo/main.tf': 'two', 'terraform/demo/new.tf': 'new', 'readme.md': 'read' })
    expect(told(writeFiles(next, { out }))).toEqual({
      created: ['terraform/demo/new.tf'],
      updated: ['terraform/demo/main.tf'],
      unchanged: ['readme.md'],
      removed: ['gitops/root.yaml'],
    })
    expect(contentOf(out)).toEqual({
      'readme.md': 'read',
      'terraform/demo/main.tf': 'two',
      'terraform/demo/new.tf': 'new',
    })
    expect(readdirSync(out).sort()).toEqual(['.plinth', 'readme.md', 'terraform'])
  })

  test('nothing in a dry run', () => {
    const out = join(folderOf({}), 'out')
    expect(told(writeFiles(first, { out, dryRun: true })).created).toHaveLength(3)
    expect(existsSync(out)).toBe(false)
  })

  test('only the selected part, and the rest is remembered', () => {
    const out = folderOf({})
    writeFiles(files({ 'terraform/demo/a.tf': '1', 'terraform/production/a.tf': '1' }), { out })
    const next = files({ 'terraform/demo/b.tf': '2', 'terraform/production/b.tf': '2' })
    const demo = writeFiles(next, { out, selected: (path) => path.startsWith('terraform/demo/') })
    expect(told(demo)).toEqual({ created: ['terraform/demo/b.tf'], removed: ['terraform/demo/a.tf'] })
    expect(told(writeFiles(next, { out }))).toEqual({
      created: ['terraform/production/b.tf'],
      unchanged: ['terraform/demo/b.tf'],
      removed: ['terraform/production/a.tf'],
    })
  })

  test('the same bytes make the same manifest', () => {
    const [a, b] = [folderOf({}), folderOf({})]
    writeFiles(first, { out: a })
    writeFiles([...first].reverse(), { out: b })
    const manifest = (out: string): string => readFileSync(join(out, '.plinth/manifest.json'), 'utf8')
    expect(manifest(a)).toBe(manifest(b))
    expect(manifest(a)).toBe(`{
 "about": "What \`plinth build\` wrote here. It tells files that a person changed from files that may be replaced.",
 "files": {
  "gitops/root.yaml": "4813494d137e1631bba301d5acab6e7b",
  "readme.md": "3316348dbadfb7b11c7c2ea235949419",
  "terraform/demo/main.tf": "7692c3ad3540bb803c020b3aee66cd88"
 }
}
`)
  })
})

describe('what other people wrote stays', () => {
  test('a file that was edited by hand', () => {
    const out = folderOf({})
    writeFiles(first, { out })
    writeFileSync(join(out, 'readme.md'), 'mine')
    const next = files({ 'terraform/demo/main.tf': 'two', 'gitops/root.yaml': 'root', 'readme.md': 'read more' })
    const expected = {
      updated: ['terraform/demo/main.tf'],
      unchanged: ['gitops/root.yaml'],
      kept: ['readme.md'],
      findings: ['output/edited-by-hand: readme.md was changed since Plinth wrote it, so it is left as it is'],
    }
    expect(told(writeFiles(next, { out }))).toEqual(expected)
    // It is still told the next time.
    expect(told(writeFiles(next, { out })).findings).toEqual(expected.findings)
    expect(contentOf(out)['readme.md']).toBe('mine')
    expect(told(writeFiles(next, { out, force: true })).updated).toEqual(['readme.md'])
    expect(contentOf(out)['readme.md']).toBe('read more')
  })

  test('an edit that says what the build says is no edit', () => {
    const out = folderOf({})
    writeFiles(first, { out })
    writeFileSync(join(out, 'readme.md'), 'read more')
    const next = first.map((file) => (file.path === 'readme.md' ? { ...file, text: 'read more' } : file))
    expect(told(writeFiles(next, { out })).findings).toBeUndefined()
  })

  test('an edited file that the platform no longer has', () => {
    const out = folderOf({})
    writeFiles(first, { out })
    writeFileSync(join(out, 'gitops/root.yaml'), 'mine')
    const next = first.filter(({ path }) => path !== 'gitops/root.yaml')
    const code = 'output/obsolete-but-edited: gitops/root.yaml no longer belongs to the platform'
    expect(told(writeFiles(next, { out })).findings?.[0]).toContain(code)
    expect(contentOf(out)['gitops/root.yaml']).toBe('mine')
    expect(told(writeFiles(next, { out, force: true })).removed).toEqual(['gitops/root.yaml'])
  })

  test('files that were there before, and files beside', () => {
    const out = folderOf({ 'readme.md': 'of the project', 'src/main.ts': 'code', 'terraform/demo/mine.tf': 'mine' })
    expect(told(writeFiles(first, { out }))).toEqual({
      created: ['terraform/demo/main.tf', 'gitops/root.yaml'],
      kept: ['readme.md'],
      findings: ['output/not-ours: readme.md exists already and was not written by Plinth, so it is left as it is'],
    })
    writeFiles([], { out })
    expect(contentOf(out)).toEqual({
      'readme.md': 'of the project',
      'src/main.ts': 'code',
      'terraform/demo/mine.tf': 'mine',
    })
  })

  test('files of the delivery workflow are written once', () => {
    const out = folderOf({})
    const release = files({ 'gitops/release.yaml': 'digest: none' }, 'workflow')
    expect(told(writeFiles(release, { out })).created).toEqual(['gitops/release.yaml'])
    writeFileSync(join(out, 'gitops/release.yaml'), 'digest: sha256:1')
    expect(told(writeFiles(release, { out }))).toEqual({ kept: ['gitops/release.yaml'] })
    expect(told(writeFiles(release, { out, force: true }))).toEqual({ kept: ['gitops/release.yaml'] })
  })
})

describe('the folder is never left', () => {
  test('a path that points outside is a bug of ours', () => {
    for (const path of [
      '../a',
      '/etc/a',
      'a/../../b',
      'a//b',
      './a',
      'a/',
      '',
      'a\\b',
      '.plinth/manifest.json',
      'a\0b',
    ]) {
      expect(() => writeFiles(files({ [path]: '' }), { out: '/nowhere' })).toThrow('bug in Plinth')
    }
    const out = folderOf({})
    expect(writeFiles(files({ '..a/.b./c..d': 'fine' }), { out }).created).toHaveLength(1)
  })

  test('a link that leads outside is refused, one inside is followed', () => {
    const out = folderOf({ 'real/a': '' })
    const elsewhere = folderOf({})
    symlinkSync(elsewhere, join(out, 'terraform'))
    symlinkSync('real', join(out, 'gitops'))
    expect(told(writeFiles(first, { out }))).toMatchObject({
      findings: [`output/leads-outside: terraform is a link that leads out of the folder, to ${elsewhere}`],
      done: ['no'],
    })
    expect(contentOf(elsewhere)).toEqual({})
    rmSync(join(out, 'terraform'))
    expect(told(writeFiles(first, { out })).created).toHaveLength(3)
    expect(contentOf(join(out, 'real'))).toEqual({ a: '', 'root.yaml': 'root' })
  })

  test('a file that is a link is not written through', () => {
    const elsewhere = folderOf({ 'secret.txt': 'secret' })
    const out = folderOf({})
    symlinkSync(join(elsewhere, 'secret.txt'), join(out, 'readme.md'))
    expect(told(writeFiles(first, { out })).kept).toEqual(['readme.md'])
    writeFiles(first, { out, force: true })
    expect(contentOf(elsewhere)).toEqual({ 'secret.txt': 'secret' })
    expect(contentOf(out)['readme.md']).toBe('read')
  })

  test('a manifest that names files outside deletes nothing', () => {
    const folder = folderOf({
      'precious.txt': '',
      'out/.plinth/manifest.json': '{"files":{"../precious.txt":"x","/etc/hosts":"x"}}',
    })
    writeFiles(first, { out: join(folder, 'out'), force: true })
    expect(existsSync(join(folder, 'precious.txt'))).toBe(true)
  })
})

/** A disk on which one operation fails for paths that match. */
function failing(operation: keyof Disk, path: RegExp, times = Infinity): Disk {
  let left = times
  const fail = (...paths: readonly string[]): void => {
    if (left <= 0 || !paths.some((one) => path.test(one))) return
    left -= 1
    throw new Error('ENOSPC: no space left on device')
  }
  return {
    ...realDisk,
    [operation]: (from: string, to: string) => {
      fail(from, to)
      realDisk[operation](from, to)
    },
  }
}

describe('whole or not at all', () => {
  const next = files({
    'terraform/demo/main.tf': 'two',
    'terraform/new/main.tf': 'new',
    'a.md': 'a',
    'readme.md': 'read more',
  })

  test.for<readonly [keyof Disk, RegExp, string]>([
    ['makeFolder', /staging/, 'terraform/new/main.tf'],
    ['write', /new\/readme\.md$/, 'readme.md'],
    ['write', /pending/, '.plinth/manifest.json'],
    ['rename', /new\/terraform\/new$/, 'terraform/new'],
    ['keep', /readme\.md$/, 'readme.md'],
    ['rename', /new\/readme\.md$/, 'readme.md'],
    ['rename', /gitops\/root\.yaml$/, 'gitops/root.yaml'],
    ['rename', /manifest\.json$/, '.plinth/manifest.json'],
  ])('%s fails at %s', ([operation, path, told_]) => {
    const out = folderOf({})
    writeFiles(first, { out })
    const before = contentOf(out)
    const report = writeFiles(next, { out, disk: failing(operation, path, 1) })
    expect(report.done).toBe(false)
    expect(report.findings.map(({ message }) => message.split(':')[0])).toEqual([`${told_} could not be written`])
    expect(contentOf(out)).toEqual(before)
    expect(notesIn(out)).toEqual(['manifest.json'])
    // And the next build works.
    expect(writeFiles(next, { out }).findings).toEqual([])
    expect(contentOf(out)['readme.md']).toBe('read more')
  })

  test('a first build that fails leaves nothing behind', () => {
    const out = join(folderOf({}), 'out')
    writeFiles(first, { out, disk: failing('rename', /readme/) })
    expect(existsSync(out)).toBe(false)
  })

  test('what cannot be put back is named, and its old content is kept', () => {
    const out = folderOf({})
    writeFiles(first, { out })
    const disk = failing('rename', /(?:gitops\/root\.yaml|staging-\d+\/old\/readme\.md)$/)
    const [finding] = writeFiles(next, { out, disk }).findings
    expect(finding?.message).toContain('these could not be put back: readme.md')
    const [, rescue = ''] = /in (\S+);/.exec(finding?.help ?? '') ?? []
    expect(readFileSync(join(out, rescue, 'readme.md'), 'utf8')).toBe('read')
  })

  test('files and folders in the place of each other', () => {
    const out = folderOf({ terraform: 'a file', 'readme.md/x': 'a folder' })
    expect(told(writeFiles(first, { out }))).toMatchObject({
      findings: [
        'output/not-written: terraform could not be written: it is a file',
        'output/not-written: readme.md could not be written: it is a folder',
      ],
      done: ['no'],
    })
    expect(contentOf(out)).toEqual({ 'readme.md/x': 'a folder', terraform: 'a file' })
  })

  test('after a build that was killed, nobody is blamed for its files', () => {
    const out = folderOf({})
    writeFiles(first, { out })
    // Killed between two moves: one file is new, one is old, the manifest is old, the pending one is there.
    const killed: Disk = {
      ...failing('rename', /manifest\.json$/),
      remove: () => {
        throw new Error('killed')
      },
    }
    writeFiles(next, { out, disk: { ...killed, rename: onlyForward(killed) } })
    expect(contentOf(out)['readme.md']).toBe('read more')
    expect(notesIn(out)).toContain('manifest.pending.json')
    const third = files({ 'readme.md': 'third' })
    expect(told(writeFiles(third, { out })).findings).toBeUndefined()
    expect(contentOf(out)).toEqual({ 'readme.md': 'third' })
    expect(notesIn(out)).not.toContain('manifest.pending.json')
  })
})

/** A rename that does nothing on the way back, as if the process were gone. */
function onlyForward(disk: Disk): Disk['rename'] {
  return (from, to) => {
    if (to.includes('/new/') || from.includes('/old/')) return
    disk.rename(from, to)
  }
}

test('what a killed build left behind is cleared away, what a running one holds is not', () => {
  const gone = spawnSync(process.execPath, ['--version']).pid
  const out = folderOf({ [`.plinth/staging-${gone}/new/a`]: '', [`.plinth/staging-${process.ppid}/new/a`]: '' })
  writeFiles(first, { out })
  expect(notesIn(out)).toEqual(['manifest.json', `staging-${process.ppid}`])
})

test('an empty folder that a person made stays', () => {
  const out = folderOf({})
  mkdirSync(join(out, 'terraform'))
  writeFiles(first, { out })
  expect(contentOf(out)['terraform/demo/main.tf']).toBe('one')
})
