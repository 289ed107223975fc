import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { recordLog } from '#testing/log-lines.ts'
import { flag, list, milliseconds, port, ratio, secret, url } from './fields.ts'
import { loadConfig } from './load.ts'
import { ConfigError } from './mistake.ts'

const schema = z.object({
  PORT: port().default(3000),
  DATABASE_URL: secret(url('postgres', 'postgresql')),
  READ_ONLY: flag().default(false),
  WAIT_MS: milliseconds({ max: 1000 }).default(10),
  SHARE: ratio().optional(),
  ORIGINS: list().default([]),
  MODE: z.enum(['fake', 'live']).optional(),
})

const valid = { DATABASE_URL: 'postgres://shop:one@db/shop' }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function mistakesOf(env: Readonly<Record<string, string>>, directory?: string) {
  try {
    loadConfig(schema, { env, directory })
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes
    throw error
  }
}

describe('the environment', () => {
  it('is read by type, with defaults; empty is absent', () => {
    const env = { ...valid, PORT: '8080', READ_ONLY: 'true', SHARE: '.25', ORIGINS: 'a, b', WAIT_MS: '' }
    expect(loadConfig(schema, { env }).current).toEqual({
      PORT: 8080,
      DATABASE_URL: valid.DATABASE_URL,
      READ_ONLY: true,
      WAIT_MS: 10,
      SHARE: 0.25,
      ORIGINS: ['a', 'b'],
    })
  })

  it('has all its mistakes told at once: what was given, what is possible', () => {
    const env = { PORT: '70000', READ_ONLY: 'yes', WAIT_MS: '5s', SHARE: '2', MODE: 'real', DATABASE_UR: 'x' }
    expect(mistakesOf(env)).toEqual([
      { name: 'PORT', given: '70000', problem: 'must be at most 65535' },
      { name: 'DATABASE_URL', problem: 'is missing; DATABASE_UR is set, was DATABASE_URL meant?' },
      { name: 'READ_ONLY', given: 'yes', problem: 'must be one of true, false' },
      { name: 'WAIT_MS', given: '5s', problem: 'must be a whole number' },
      { name: 'SHARE', given: '2', problem: 'must be a number from 0 to 1' },
      { name: 'MODE', given: 'real', problem: 'must be one of fake, live' },
    ])
  })

  it('shows no secret in its mistakes', () => {
    expect(mistakesOf({ DATABASE_URL: 'mysql://shop:hunter2@db' })).toEqual([
      {
        name: 'DATABASE_URL',
        given: '(secret)',
        problem: 'must be a URL that starts with postgres:// or postgresql://',
      },
    ])
  })
})

describe('files', () => {
  it('NAME_FILE points to a value; the newline at its end does not count', () => {
    const file = join(folder, 'url')
    writeFileSync(file, `${valid.DATABASE_URL}\n`)
    expect(loadConfig(schema, { env: { DATABASE_URL_FILE: file } }).current.DATABASE_URL).toBe(valid.DATABASE_URL)
  })

  it('a file that cannot be read, or a value given twice, is one mistake', () => {
    expect(mistakesOf({ DATABASE_URL_FILE: join(folder, 'nothing') })).toEqual([
      { name: 'DATABASE_URL_FILE', given: join(folder, 'nothing'), problem: 'cannot be read' },
    ])
    expect(mistakesOf({ ...valid, DATABASE_URL_FILE: join(folder, 'url') })).toEqual([
      { name: 'DATABASE_URL', problem: 'is given twice: as DATABASE_URL and as DATABASE_URL_FILE; remove one of them' },
    ])
  })

  it('those of the secrets folder win over the environment, which cannot follow a rotation', () => {
    writeFileSync(join(folder, 'DATABASE_URL'), 'postgres://shop:two@db/shop')
    const config = loadConfig(schema, { env: { ...valid, SECRETS_DIR: folder } })
    expect(config.current.DATABASE_URL).toContain('two')
  })
})

/** As the kubelet does: a new folder, a new link beside the old one, then one rename that swaps them. */
function mount(values: Readonly<Record<string, string>>): void {
  const data = mkdtempSync(join(folder, '..2026_'))
  for (const [name, value] of Object.entries(values)) writeFileSync(join(data, name), value)
  symlinkSync(data, join(folder, '..data_tmp'))
  renameSync(join(folder, '..data_tmp'), join(folder, '..data'))
}

describe('behaviour 26: rotation without a restart', () => {
  it('follows the swap of a mounted secret, all values of one moment together', async () => {
    const pair = z.object({ USER: z.string(), PASSWORD: z.string() })
    mount({ USER: 'user-0', PASSWORD: 'password-0' })
    const config = loadConfig(pair, { env: {}, directory: folder })
    const seen: string[] = []
    config.onChange(({ current, names }) => {
      seen.push(`${current.USER} ${current.PASSWORD} ${names.join('+')}`)
    })
    await config.part.start?.()
    for (let turn = 1; turn <= 5; turn += 1) {
      mount({ USER: `user-${turn}`, PASSWORD: `password-${turn}` })
      await vi.waitFor(() => expect(config.current.USER).toBe(`user-${turn}`), { timeout: 5000 })
    }
    await config.part.stop?.()
    expect(seen.at(-1)).toBe('user-5 password-5 USER+PASSWORD')
    for (const each of seen) expect(each).toMatch(/^user-(\d) password-\1 USER\+PASSWORD$/)
  })

  it('is noticed also where no event tells of it', async () => {
    const below = join(folder, 'below')
    mkdirSync(below)
    writeFileSync(join(below, 'url'), valid.DATABASE_URL)
    symlinkSync(join(below, 'url'), join(folder, 'url'))
    const config = loadConfig(schema, { env: { DATABASE_URL_FILE: join(folder, 'url') }, pollMs: 20 })
    await config.part.start?.()
    writeFileSync(join(below, 'url'), 'postgres://shop:three@db/shop')
    await vi.waitFor(() => expect(config.current.DATABASE_URL).toContain('three'), { timeout: 5000 })
    await config.part.stop?.()
  })

  it('keeps all old values when one new value is wrong, says so once, and takes the next good ones', async () => {
    const { log, lines, texts } = recordLog()
    const outcomes: string[] = []
    mount({ ...valid, WAIT_MS: '20' })
    const options = { env: {}, directory: folder, log, onReload: (outcome: string) => void outcomes.push(outcome) }
    const config = loadConfig(schema, options)
    mount({ DATABASE_URL: 'nonsense-hunter2', WAIT_MS: '30' })
    expect(await config.reload()).toBe(false)
    expect(await config.reload()).toBe(false)
    expect(config.current).toMatchObject({ ...valid, WAIT_MS: 20 })
    expect(lines()).toHaveLength(1)
    expect(lines()[0]).toMatchObject({ level: 'error', mistakes: [{ name: 'DATABASE_URL' }] })
    mount({ DATABASE_URL: 'postgres://shop:four@db/shop', WAIT_MS: '40' })
    expect(await config.reload()).toBe(true)
    expect(config.current.WAIT_MS).toBe(40)
    expect(outcomes).toEqual(['refused', 'applied'])
    expect(texts.join('')).not.toMatch(/hunter2|four/)
  })

  it('tells every listener, also after one that fails, and the next change waits for them', async () => {
    const { log, lines } = recordLog()
    mount({ ...valid, WAIT_MS: '1' })
    const config = loadConfig(schema, { env: {}, directory: folder, log })
    const order: string[] = []
    config.onChange(() => Promise.reject(new Error('the pool is busy')))
    config.onChange(async ({ current }) => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      order.push(`took ${current.WAIT_MS}`)
    })
    mount({ ...valid, WAIT_MS: '2' })
    const first = config.reload()
    mount({ ...valid, WAIT_MS: '3' })
    await Promise.all([first, config.reload()])
    expect(order.at(-1)).toBe('took 3')
    expect(new Set(order).size).toBe(order.length)
    expect(lines().some(({ msg }) => msg === 'a part could not take the new configuration')).toBe(true)
  })
})
