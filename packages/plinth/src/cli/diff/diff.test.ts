import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command } from '../testing/command.ts'
import { folderOf } from '../testing/folder.ts'

const stores = `import { postgres } from 'plinth'

export const database = postgres({ class: 'db.t3.micro', multiAz: false })
`

const platform = `import { cdn, definePlatform, service } from 'plinth'
import { database } from './shared/stores'

const backend = service({ path: 'api', port: 3000, uses: [database] })

export default definePlatform({
  name: 'shop',
  region: 'us-east-1',
  network: { nat: 'single' },
  cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } } },
  resources: { database, backend },
  edge: cdn({ routes: [{ path: '/*', to: backend }], domain: 'shop.example.com' }),
  environments: { demo: { account: '111122223333' } },
})
`

/** The same file with another database. */
const orders = stores.replace("'db.t3.micro'", "'db.t3.micro', database: 'orders'")

describe('two files', () => {
  test('that say the same differ in nothing', async () => {
    const folder = folderOf({ 'platform.ts': platform, 'shared/stores.ts': stores })
    const { exit, out } = await command(folder, 'diff', 'platform.ts', 'platform.ts')
    expect([exit, out]).toEqual([0, 'demo: nothing changes\n'])
  })

  test('data that is lost is a finding with its place, unless it is allowed by name', async () => {
    const files = {
      'a/platform.ts': platform,
      'a/shared/stores.ts': stores,
      'b/platform.ts': platform,
      'b/shared/stores.ts': orders,
    }
    const folder = folderOf(files)
    const words = ['diff', 'a/platform.ts', 'b/platform.ts']
    const { exit, out } = await command(folder, ...words)
    expect(exit).toBe(1)
    expect(out).toContain('replaces database (data!)')
    expect(out).toContain('error change/stateful-replaced: aws_db_instance.database is made again because of db_name')
    expect(out).toMatch(/b\/(?:platform|shared\/stores)\.ts:\d+:\d+/)
    const allowed = await command(folder, ...words, '--allow-replace', 'aws_db_instance.database')
    expect([allowed.exit, allowed.err]).toEqual([0, ''])
    const misspelt = await command(folder, ...words, '--allow-replace', 'aws_db_instance.databse')
    expect([misspelt.exit, misspelt.err]).toEqual([
      1,
      "note: nothing that would lose data is called 'aws_db_instance.databse'\n",
    ])
  })

  test('everything is new against nothing', async () => {
    const folder = folderOf({ 'platform.ts': platform, 'shared/stores.ts': stores })
    const { exit, out } = await command(folder, 'diff', 'nothing', 'platform.ts', '--json')
    expect(exit).toBe(0)
    const { verdict, changes } = JSON.parse(out) as { verdict: string; changes: { resources: { kind: string }[] }[] }
    expect(verdict).toBe('keeps data')
    expect(new Set(changes.flatMap(({ resources }) => resources.map(({ kind }) => kind)))).toEqual(new Set(['added']))
  })

  test('an error that comes with the change is a finding', async () => {
    const wrong = platform.replace("network: { nat: 'single' }", "network: { nat: 'single', cidr: '10.0.0.0/28' }")
    const folder = folderOf({ 'platform.ts': platform, 'wrong.ts': wrong, 'shared/stores.ts': stores })
    const { exit, out } = await command(folder, 'diff', 'platform.ts', 'wrong.ts')
    expect(exit).toBe(1)
    expect(out).toMatch(/^error (?:network|language)\//m)
  })

  test('a file that is not there was asked for wrongly', async () => {
    const folder = folderOf({ 'platform.ts': platform, 'shared/stores.ts': stores })
    expect((await command(folder, 'diff', 'platform.ts', 'missing.ts')).exit).toBe(2)
  })
})

const hasGit = spawnSync('git', ['--version']).error === undefined

describe.skipIf(!hasGit)(`revisions${hasGit ? '' : ' (not run: git not found)'}`, () => {
  function git(folder: string, ...words: readonly string[]): void {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main']
    execFileSync('git', [...identity, ...words], { cwd: folder, stdio: 'pipe' })
  }

  /** A repository whose platform stands in a folder, with one commit. */
  function repository(): string {
    const folder = folderOf({ 'infra/platform.ts': platform, 'infra/shared/stores.ts': stores })
    git(folder, 'init', '--quiet')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '--message', 'one')
    return folder
  }

  const left = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('plinth-diff-'))

  test('the last commit against what is here, with what the file imports', async () => {
    const folder = repository()
    writeFileSync(join(folder, 'infra/shared/stores.ts'), stores.replace('false', 'true'))
    const before = left()
    const { exit, out, err } = await command(join(folder, 'infra'), 'diff')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain('multi_az: false → true')
    expect(left()).toEqual(before)
    expect(execFileSync('git', ['status', '--short'], { cwd: folder, encoding: 'utf8' })).toBe(
      ' M infra/shared/stores.ts\n',
    )
  })

  test('two revisions', async () => {
    const folder = repository()
    writeFileSync(join(folder, 'infra/shared/stores.ts'), stores.replace('false', 'true'))
    git(folder, 'commit', '--quiet', '--all', '--message', 'two')
    const { exit, out } = await command(
      folder,
      'diff',
      'HEAD~1',
      'main',
      '--file',
      'infra/platform.ts',
      '--format',
      'markdown',
    )
    expect(exit).toBe(0)
    expect(out.split('\n')[0]).toBe('<!-- plinth diff: shop -->')
    expect(out).toContain('multi\\_az: false → true'.replace('\\', ''))
  })

  test.for([
    [['nope'], "error: there is neither a file nor a revision 'nope'.\n"],
    [['--output=x'], "error: unknown option '--output=x'\n"],
    [
      ['HEAD', '--file', 'other.ts'],
      "error: infra/other.ts is not in revision 'HEAD'. Name another file with --file, or compare with 'nothing'.\n",
    ],
  ] as const)('%j cannot be compared', async ([words, said]) => {
    const before = left()
    const { exit, err } = await command(join(repository(), 'infra'), 'diff', ...words)
    expect([exit, err]).toEqual([2, said])
    expect(left()).toEqual(before)
  })

  test('outside of a repository', async () => {
    const folder = folderOf({ 'platform.ts': platform, 'shared/stores.ts': stores })
    const { exit, err } = await command(folder, 'diff', 'main')
    expect([exit, err]).toEqual([2, `error: ${folder} is not in a git repository; name two files instead\n`])
  })

  test('without git', async () => {
    const folder = repository()
    const path = process.env['PATH']
    process.env['PATH'] = '/nowhere'
    try {
      const { exit, err } = await command(join(folder, 'infra'), 'diff', 'main')
      expect([exit, err]).toEqual([2, 'error: git is not installed; it finds the revisions to compare\n'])
    } finally {
      process.env['PATH'] = path
    }
  })

  test('a revision that is wrong says what is wrong with it', async () => {
    const folder = repository()
    writeFileSync(join(folder, 'infra/platform.ts'), 'export default 1\n')
    git(folder, 'commit', '--quiet', '--all', '--message', 'wrong')
    writeFileSync(join(folder, 'infra/platform.ts'), platform)
    const { exit, err } = await command(join(folder, 'infra'), 'diff', 'main')
    expect(exit).toBe(2)
    expect(err).toContain("error: revision 'main' cannot be compared: language/no-platform")
  })
})

describe('a Terraform plan', () => {
  const change = (address: string, type: string, body: object): object => {
    return { address, mode: 'managed', type, name: address.split('.').at(-1), change: body }
  }
  const plan = {
    format_version: '1.2',
    resource_changes: [
      change('aws_db_instance.main', 'aws_db_instance', {
        actions: ['delete', 'create'],
        before: { db_name: 'a', id: 'x', arn: 'y', password: 'old' },
        after: { db_name: 'b', password: 'new' },
        after_unknown: { id: true, arn: true },
        before_sensitive: { password: true },
        after_sensitive: { password: true },
        replace_paths: [['db_name']],
      }),
      change('aws_vpc.main', 'aws_vpc', {
        actions: ['update'],
        before: { cidr_block: '10.0.0.0/16', tags: { a: '1' } },
        after: { cidr_block: '10.0.0.0/16', tags: { a: '2' } },
        after_unknown: {},
      }),
      change('aws_sns_topic.news', 'aws_sns_topic', {
        actions: ['no-op'],
        before: { name: 'n' },
        after: { name: 'n' },
        after_unknown: {},
      }),
      change('aws_s3_bucket.old', 'aws_s3_bucket', {
        actions: ['delete'],
        before: { bucket: 'old' },
        after: null,
        after_unknown: {},
      }),
      change('aws_sqs_queue.new', 'aws_sqs_queue', {
        actions: ['create'],
        before: null,
        after: { name: 'q' },
        after_unknown: { id: true },
      }),
    ],
  }

  test('does what Terraform says', async () => {
    const folder = folderOf({ 'plan.json': JSON.stringify(plan) })
    const { exit, out } = await command(folder, 'diff', '--plan', 'plan.json', '--region', 'us-east-1', '--json')
    expect(exit).toBe(1)
    const { changes } = JSON.parse(out) as {
      changes: readonly { resources: readonly { kind: string; address: string }[] }[]
    }
    expect(changes[0]?.resources.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
      'replaced aws_db_instance.main',
      'destroyed aws_s3_bucket.old',
      'added aws_sqs_queue.new',
      'changed aws_vpc.main',
    ])
    expect(out).not.toContain('"new"')
  })

  test('says which argument forces it, and keeps secrets', async () => {
    const folder = folderOf({ 'plan.json': JSON.stringify(plan) })
    const { out } = await command(folder, 'diff', '--plan', 'plan.json', '--region', 'us-east-1')
    expect(out).toContain('db_name: a → b')
    expect(out).toContain('db_name forces a replacement')
    expect(out).toContain('password: changes (not shown)')
    expect(out).not.toContain('arn: y')
    expect(out).toContain('tags.a: 1 → 2')
    const allowed = ['--allow-replace', 'aws_db_instance.main', '--allow-destroy', 'aws_s3_bucket.old']
    expect((await command(folder, 'diff', '--plan', 'plan.json', '--region', 'us-east-1', ...allowed)).exit).toBe(0)
  })

  test('stands for one side', async () => {
    const folder = folderOf({ 'plan.json': JSON.stringify(plan), 'platform.ts': platform, 'shared/stores.ts': stores })
    const { exit, err } = await command(folder, 'diff', 'platform.ts', 'platform.ts', '--plan', 'plan.json')
    expect([exit, err]).toEqual([
      2,
      'error: a plan stands for one side; name one file or revision beside --plan, or none\n',
    ])
  })
})
