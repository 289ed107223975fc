import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { inScope } from '#logs/scope.ts'
import { createMetrics } from '#metrics/registry.ts'
import { createFaults, type FaultyRequest } from './faults.ts'
import { parseFaults } from './parse.ts'
import { grantedFaults, signFaults } from './signature.ts'

const key = 'a key of the drills, long enough to be one'
const soon = (): number => Math.floor(Date.now() / 1000) + 60
const request: FaultyRequest = { method: 'GET', path: '/api/products/7', route: '/api/products/:id', header: undefined }

function signed(rules: string, at: Partial<{ method: string; path: string; expires: number }> = {}): string {
  return signFaults(key, { method: 'GET', path: request.path, expires: soon(), rules, ...at })
}

describe('rules as people write them', () => {
  it('are read from lines and commas', () => {
    const text = 'dependency database latency 500ms # slow\nroute /api/cart error 503 5%, dependency * drop'
    expect(parseFaults(text)).toEqual([
      { target: { at: 'dependency', name: 'database' }, effect: { kind: 'latency', ms: 500 }, share: 1 },
      { target: { at: 'route', name: '/api/cart' }, effect: { kind: 'error', status: 503 }, share: 0.05 },
      { target: { at: 'dependency', name: '*' }, effect: { kind: 'drop' }, share: 1 },
    ])
  })

  it.each(['database latency 5', 'route /x error 418', 'dependency database explode'])(
    '%s is refused with help',
    (text) => expect(() => parseFaults(text)).toThrow(/write "route <template>"/),
  )
})

describe('without the environment', () => {
  it('nothing can be switched on, whatever is signed', async () => {
    const faults = createFaults({ enabled: false, key })
    await faults.reach('database')
    expect(faults.forRoute).toBeUndefined()
    expect(faults.allows({ ...request, header: signed('') })).toBe(false)
    expect(() => faults.set(parseFaults('dependency database drop'))).toThrow(/not enabled/)
  })
})

describe('with a signed header', () => {
  const faults = createFaults({ enabled: true, key })

  it('a route answers the problem, or drops the connection, for that request alone', async () => {
    const strike = faults.forRoute?.({ ...request, header: signed('route /api/products/:id error 503') })
    await expect(strike).rejects.toMatchObject({ code: 'dependency-unavailable' })
    expect(await faults.forRoute?.({ ...request, header: signed('route * drop') })).toMatchObject({ drop: true })
    expect(await faults.forRoute?.(request)).toEqual({ drop: false, rules: [] })
  })

  it('a dependency fails inside that request, and nowhere else', async () => {
    const struck = await faults.forRoute?.({ ...request, header: signed('dependency database drop') })
    const scope = { correlationId: 'c-1', faults: struck?.rules ?? [] }
    await expect(inScope(scope, () => faults.reach('database'))).rejects.toMatchObject({ code: 'ECONNRESET' })
    await inScope(scope, () => faults.reach('cache'))
    await faults.reach('database')
  })

  it('any change of the header, the method, the path or the key, and any old or far expiry, makes it worthless', () => {
    const header = signed('dependency database drop')
    const granted = (text: string, at = { method: 'GET', path: request.path }, with_ = key) =>
      grantedFaults(with_, text, at)
    expect(granted(header)).toBe('dependency database drop')
    expect(granted(header, { method: 'POST', path: request.path })).toBeUndefined()
    expect(granted(header, { method: 'GET', path: '/api/other' })).toBeUndefined()
    expect(granted(header, undefined, `${key}!`)).toBeUndefined()
    expect(granted(signed('x', { expires: soon() - 120 }))).toBeUndefined()
    expect(granted(signed('x', { expires: soon() + 86_400 }))).toBeUndefined()
    fc.assert(
      fc.property(fc.nat(header.length - 1), fc.constantFrom('A', 'B', '1', '.', 'z'), (at, letter) => {
        const forged = header.slice(0, at) + letter + header.slice(at + 1)
        // The last letter of base64 carries unused bits: other letters may stand for the same bytes.
        if (at < header.length - 1 && forged !== header) expect(granted(forged)).not.toBe('dependency database drop')
      }),
    )
  })
})

describe('faults of the whole process', () => {
  it('come from a file that is followed, and are counted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'))
    const file = join(folder, 'faults')
    const metrics = createMetrics()
    const faults = createFaults({ enabled: true, file, metrics })
    await faults.part.start?.()
    await faults.reach('database')
    writeFileSync(file, 'dependency database error')
    await vi.waitFor(() => expect(faults.rules).toHaveLength(1), { timeout: 5000 })
    await expect(faults.reach('database')).rejects.toMatchObject({ name: 'InjectedFault' })
    expect(await metrics.exposition()).toContain('faults_injected_total{target="dependency database",kind="error"} 1')
    rmSync(file)
    await vi.waitFor(() => expect(faults.rules).toHaveLength(0), { timeout: 5000 })
    await faults.part.stop?.()
    rmSync(folder, { recursive: true })
  })

  it('are changed by a request only with a header that was signed for just that', () => {
    const faults = createFaults({ enabled: true, key })
    const change = { method: 'PUT', path: '/faults' }
    expect(faults.allows({ ...change, header: signed('', change) })).toBe(true)
    expect(faults.allows({ ...change, header: signed('', { method: 'PUT' }) })).toBe(false)
    expect(faults.allows({ ...change, header: undefined })).toBe(false)
  })

  it('strike their share, and latency waits before the next rule counts', async () => {
    let drawn = 0
    const faults = createFaults({ enabled: true, random: () => drawn })
    faults.set(parseFaults('dependency cache latency 30, dependency cache drop 20%'))
    drawn = 0.5
    const begun = performance.now()
    await faults.reach('cache')
    expect(performance.now() - begun).toBeGreaterThan(25)
    drawn = 0.1
    await expect(faults.reach('cache')).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('do not hold a request whose caller left', async () => {
    const faults = createFaults({ enabled: true })
    faults.set(parseFaults('dependency cache latency 60000'))
    const left = AbortSignal.timeout(20)
    await expect(inScope({ correlationId: 'c-2', signal: left }, () => faults.reach('cache'))).rejects.toThrow()
  })
})
