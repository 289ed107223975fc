import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createMetrics } from '#metrics/registry.ts'
import { recordLog } from '#testing/log-lines.ts'
import { buildInfo } from './build-info.ts'
import { createModes } from './modes.ts'

const flags = z.object({ newCheckout: z.boolean().default(false), bannerText: z.string().default('') })
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modes-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('modes', () => {
  it('come from the environment, flags by their name in capitals', () => {
    const env = { FLAG_NEW_CHECKOUT: 'true', FLAG_BANNER_TEXT: 'Open on Sunday' }
    const modes = createModes({ readOnly: true, maintenance: false, flags, env })
    expect(modes.readOnly).toBe(true)
    expect(modes.flags).toEqual({ newCheckout: true, bannerText: 'Open on Sunday' })
  })

  it('a flag of the wrong type stops the start', () => {
    const options = { readOnly: false, maintenance: false, flags, env: { FLAG_NEW_CHECKOUT: 'perhaps' } }
    expect(() => createModes(options)).toThrow(/FLAG_NEW_CHECKOUT=perhaps/)
  })

  it('follow a file while the service runs; a wrong one keeps what was, none gives back the environment', async () => {
    const { log, lines } = recordLog()
    const metrics = createMetrics()
    const file = join(folder, 'modes.json')
    const modes = createModes({ readOnly: false, maintenance: false, flags, env: {}, file, log, metrics, pollMs: 50 })
    const taken: boolean[] = []
    modes.onChange(({ readOnly }) => void taken.push(readOnly))
    await modes.part.start?.()

    writeFileSync(file, JSON.stringify({ readOnly: true, flags: { newCheckout: true } }))
    await vi.waitFor(() => expect(modes.readOnly).toBe(true), { timeout: 5000 })
    expect(modes.flags).toEqual({ newCheckout: true, bannerText: '' })
    expect(taken).toEqual([true])
    expect(await metrics.exposition()).toContain('service_mode{mode="read-only"} 1')

    writeFileSync(file, JSON.stringify({ readOnly: false, flags: { newChekout: true } }))
    await vi.waitFor(() => expect(lines().some(({ level }) => level === 'error')).toBe(true), { timeout: 5000 })
    expect(modes.readOnly).toBe(true)

    rmSync(file)
    await vi.waitFor(() => expect(modes.readOnly).toBe(false), { timeout: 5000 })
    await modes.part.stop?.()
  })

  it('can be switched by hand, and whoever switches waits until everybody took it', async () => {
    const modes = createModes({ readOnly: false, maintenance: false, flags, env: {} })
    let drained = false
    modes.onChange(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      drained = true
    })
    await modes.set({ readOnly: true })
    expect({ readOnly: modes.readOnly, drained }).toEqual({ readOnly: true, drained: true })
  })
})

describe('build info', () => {
  it('comes from the environment first, then from the file beside the program', () => {
    const file = join(folder, 'build.json')
    writeFileSync(file, JSON.stringify({ version: '1.2.3', commit: 'abc' }))
    expect(buildInfo({ BUILD_COMMIT: 'def' }, file)).toMatchObject({ version: '1.2.3', commit: 'def', time: 'unknown' })
    expect(buildInfo({}, join(folder, 'none.json'))).toMatchObject({ version: 'unreleased', node: process.version })
  })
})
