import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { renderTerraform } from '../../packages/plinth/src/outputs/terraform/render.ts'
import { smallModules, smallPlatform } from '../../packages/plinth/src/outputs/terraform/testing/small-platform.ts'
import { judgeModule, type Verdict } from './engine.ts'
import { removeCopy, writeModule } from './root-module.ts'
import { terraformNotFound, tryFindTerraform } from './terraform.ts'

const terraform = tryFindTerraform()
const layers = ['platform', 'services', 'edge'] as const
const modules = renderTerraform(smallPlatform().resources, smallModules(layers))
const folders = new Map(modules.map(({ layer, files }) => [layer, writeModule(files)]))

afterAll(() => {
  for (const folder of folders.values()) removeCopy(folder)
})

function refusals(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter(({ passed }) => !passed)
}

test.for(layers)('every judge accepts the layer %s of a small platform', async (layer, { skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const { verdicts, plan } = await judgeModule(terraform, folders.get(layer) ?? '')
  expect(refusals(verdicts)).toEqual([])
  const tests = layer === 'services' ? ['test', 'apply with mocks'] : ['test']
  expect(verdicts.map(({ judge }) => judge)).toEqual(['fmt', 'init', 'validate', ...tests, 'plan'])
  expect(plan).toMatchObject({ planned_values: { root_module: {} }, configuration: { root_module: {} } })
})

/** One planted error per judge, in a layer that all of them accept without it. */
describe('each judge catches what is planted for it', () => {
  interface Planted {
    readonly judge: Verdict['judge']
    readonly file: string
    readonly replace: readonly [string, string]
    readonly says: string
  }

  const planted: readonly Planted[] = [
    {
      judge: 'fmt',
      file: 'network.tf',
      replace: ['cidr_block           = "10.0.0.0/16"', 'cidr_block = "10.0.0.0/16"'],
      says: 'cidr_block',
    },
    {
      judge: 'init',
      file: 'versions.tf',
      replace: ['"~> 5.100"', '"~> 4.0"'],
      says: 'no available releases match',
    },
    {
      judge: 'validate',
      file: 'network.tf',
      replace: ['map_public_ip_on_launch = false', 'map_public_ip_at_launch = false'],
      says: 'An argument named "map_public_ip_at_launch" is not expected here',
    },
    {
      judge: 'test',
      file: 'network.tf',
      replace: ['"198.51.100.0/24"', '"0.0.0.0/0"'],
      says: 'Only rules that are declared open may let the whole internet in',
    },
    {
      // Mocks take what the schema takes; the provider's own plan knows which arguments belong together.
      judge: 'plan',
      file: 'cluster.tf',
      replace: ['  access_config {', '  compute_config {\n    enabled = true\n  }\n\n  access_config {'],
      says: 'must all be set to either true or false',
    },
  ]

  test.for(planted)('$judge', async ({ judge, file, replace, says }, { skip }) => {
    if (terraform === undefined) return skip(terraformNotFound)
    const files = modules.find(({ layer }) => layer === 'platform')?.files ?? []
    const folder = writeModule(files)
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(replace[0])
    writeFileSync(path, text.replace(...replace))
    const [first] = refusals((await judgeModule(terraform, folder)).verdicts)
    removeCopy(folder)
    expect(first?.judge).toBe(judge)
    expect(first?.message).toContain(says)
  })
})
