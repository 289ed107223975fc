import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { load } from '../packages/plinth/src/cli/load/load.ts'
import { compile, type Compilation } from '../packages/plinth/src/compile.ts'
import { buildNetwork } from '../packages/plinth/src/proofs/network/build-network.ts'
import { writePlatform } from './platforms.ts'
import { countsOf, networkOf } from './networks.ts'
import { growth, median } from './statistics.mjs'

const folder = mkdtempSync(join(tmpdir(), 'plinth-bench-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function compiled(services: number): Promise<Compilation> {
  const file = writePlatform(services, mkdtempSync(join(folder, 'platform-')))
  const { loaded } = await load(file, folder)
  if (loaded === undefined) throw new Error('the platform of the benchmark cannot be loaded')
  return compile(loaded.platform)
}

describe('a platform of the benchmark', () => {
  test.each([10, 25, 410])('of %i services compiles without a finding', async (services) => {
    const { diagnostics, graph } = await compiled(services)
    // Notes are no findings: services of one group share a database tier, which no network policy tells apart.
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    const count = (type: string): number => graph.resources.filter((resource) => resource.type === type).length
    expect(count('aws_ecr_repository')).toBe(services)
    expect(count('apps/v1/Deployment')).toBe(services)
  })
})

describe('the floor', () => {
  test.each([10, 100])('writes as much as the compiler for %i services', async (services) => {
    const { files } = await compiled(services)
    const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
    const floor = floorOf(services)
    // A ratio of times means something only while both do about the same; bench/floor follows what is emitted.
    expect(Math.abs(floor.files / files.length - 1)).toBeLessThan(0.15)
    expect(Math.abs(floor.bytes / bytes - 1)).toBeLessThan(0.15)
  })
})

function floorOf(services: number): { files: number; bytes: number } {
  const out = join(folder, `floor-${services}`)
  const program = join(import.meta.dirname, 'floor', 'floor.mjs')
  const { status, stderr } = spawnSync(process.execPath, [program, String(services), out], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const sizes = entries.map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

test('the median is the middle of several runs', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7])
})

test('growth is 1 for twice the time at twice the size, 2 for four times', () => {
  expect(growth([100, 1], [200, 2])).toBeCloseTo(1)
  expect(growth([100, 1], [200, 4])).toBeCloseTo(2)
})

describe('a network of the benchmark', () => {
  test('has a subnet for twenty interfaces and a security group for ten', () => {
    expect(countsOf(10_000)).toEqual({ vpcs: 10, subnets: 500, groups: 1000 })
    const { resources } = networkOf(2000).graph
    const count = (type: string): number => resources.filter((resource) => resource.type === type).length
    expect(['aws_network_interface', 'aws_subnet', 'aws_security_group'].map(count)).toEqual([2000, 100, 200])
  })

  test('is read as it is meant: every interface has its subnet and its groups', () => {
    const network = buildNetwork(networkOf(2000))
    expect(network.unmodelled).toEqual([])
    expect(
      network.sites.every(({ subnet, groups }) => subnet !== undefined && groups.every(({ known }) => known)),
    ).toBe(true)
  })
})
