import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { execPath, getuid } from 'node:process'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { freePort } from '../../packages/kit/src/testing/free-port.ts'
import { startTestPostgres, type TestPostgres } from '../../packages/kit/src/testing/postgres.ts'
import { buildImage, type Image } from './build.ts'
import { containerArguments } from './sandbox.ts'

/**
 * The container files of the shop, done step by step without a container engine: over the programs of this machine, so
 * the base images themselves are not part of it.
 */

const repository = join(import.meta.dirname, '../..')
const missing = ['bwrap', 'git', 'setpriv'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined)
const notRun = missing.length === 0 ? '' : ` (not run: no ${missing.join(', ')})`

describe.skipIf(missing.length > 0)(`the images of the shop${notRun}`, () => {
  const folders: string[] = []
  let postgres: TestPostgres
  let api: Image
  let web: Image
  let apiAgain: Image

  beforeAll(async () => {
    postgres = await startTestPostgres()
    api = await build('apps/shop/api', new Date('2020-01-01'))
    web = await build('apps/shop/web', new Date('2021-02-02'))
    apiAgain = await build('apps/shop/api', new Date('2022-03-03'))
  })

  afterAll(async () => {
    await postgres.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  async function build(path: string, changed: Date): Promise<Image> {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-image-')))
    folders.push(folder)
    const clone = join(folder, 'repository')
    cloneTo(clone, changed)
    return await buildImage(clone, path, join(folder, 'stages'))
  }

  test('what is inside is what was built, and who runs it is nobody special', () => {
    expect(readdirSync(join(api.root, 'app')).toSorted()).toEqual(['dist', 'package.json'])
    expect(readdirSync(join(web.root, 'app')).toSorted()).toEqual(['dist', 'package.json'])
    expect([api.user, web.user]).toEqual(['10001:10001', '10001:10001'])
  })

  test('the same sources give the same bytes, wherever and whenever they are built', () => {
    expect(fingerprint(join(apiAgain.root, 'app'))).toEqual(fingerprint(join(api.root, 'app')))
  })

  test('behind a read-only root both answer, as a user without rights, and the web hands on to the API', async () => {
    const database = await postgres.newDatabase()
    const apiPort = await freePort()
    const webPort = await freePort()
    const common = { HOST: '127.0.0.1', DRAIN_WAIT_MS: '0' }
    const started = [
      start(api, { ...common, PORT: String(apiPort), DATABASE_URL: `${database}?sslmode=disable`, SEED: 'demo' }),
      start(web, { ...common, PORT: String(webPort), BACKEND_URL: `http://127.0.0.1:${apiPort}` }),
    ]
    const url = `http://127.0.0.1:${webPort}`
    await vi.waitFor(
      async () => {
        for (const one of started) expect(one.exit(), one.said()).toBeUndefined()
        expect((await fetch(`${url}/api/products?limit=1`)).status, started.map((one) => one.said()).join('\n')).toBe(
          200,
        )
      },
      { timeout: 60_000, interval: 250 },
    )
    expect(await (await fetch(`${url}/`)).text()).toContain('<div id="root">')
    for (const one of started) expect(one.facts()).toEqual({ user: 10_001, group: 10_001, rights: 0n })
  })

  /** As Kubernetes starts it, by the security context that the platform emits. */
  function start(image: Image, variables: Readonly<Record<string, string>>) {
    const inside = containerArguments({
      ...{ root: image.root, folder: image.folder, readOnly: true },
      variables: { ...image.variables, ...variables },
    })
    const id = image.user?.split(':', 1)[0] ?? '0'
    const drop = [
      'setpriv',
      `--reuid=${id}`,
      `--regid=${id}`,
      '--clear-groups',
      '--no-new-privs',
      '--bounding-set=-all',
    ]
    const asRoot = getuid?.() === 0
    const words = asRoot
      ? [...inside, ...drop, execPath, ...image.command]
      : ['--unshare-user', '--uid', id, '--gid', id, ...inside, execPath, ...image.command]
    const child = spawn('bwrap', words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()))
    onTestFinished(async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.kill('SIGKILL')) await ended
    })
    return { exit: () => child.exitCode ?? undefined, said: () => said, facts: () => factsOf(child.pid ?? 0) }
  }
})

/** What git keeps of this folder, with other times on it. */
function cloneTo(folder: string, changed: Date): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  for (const file of files.split('\0')) {
    const source = join(repository, file)
    if (file === '' || lstatSync(source, { throwIfNoEntry: false }) === undefined) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(source, join(folder, file), { verbatimSymlinks: true })
    utimesSync(join(folder, file), changed, changed)
  }
}

/** Every file with its rights, its time and its bytes; the times of folders are those of our copying. */
function fingerprint(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const { mode, mtimeMs } = lstatSync(path)
        const content = entry.isFile()
          ? `${mtimeMs} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
          : 'folder'
        return [relative(root, path), `${mode.toString(8)} ${content}`] as const
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Of the process that bubblewrap has started, its last descendant. */
function factsOf(pid: number): { readonly user: number; readonly group: number; readonly rights: bigint } {
  let inner = pid
  for (let child = childOf(inner); child !== undefined; child = childOf(inner)) inner = child
  const status = readFileSync(`/proc/${inner}/status`, 'utf8')
  const field = (name: string): string => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? ''
  return { user: Number(field('Uid')), group: Number(field('Gid')), rights: BigInt(`0x${field('CapEff')}`) }
}

function childOf(pid: number): number | undefined {
  const [first] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  return first === undefined || first === '' ? undefined : Number(first)
}
