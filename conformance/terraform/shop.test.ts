import { afterAll, describe, expect, test } from 'vitest'
import shop from '../../blueprints/shop/platform.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import { compareGraph } from './compare-graph.ts'
import { judgeModule } from './engine.ts'
import { removeCopy, rootModulesIn, writeModule } from './root-module.ts'
import { terraformNotFound, tryFindTerraform } from './terraform.ts'

const terraform = tryFindTerraform()
const { files, graph } = compile(shop)
const modules = rootModulesIn(files)
const written: string[] = []

afterAll(() => written.forEach(removeCopy))

test('the shop has root modules to judge', () => {
  expect(modules.map(({ environment, layer }) => `${environment}/${layer}`)).toEqual(
    ['demo', 'production'].flatMap((environment) =>
      ['bootstrap', 'edge', 'platform', 'services'].map((layer) => `${environment}/${layer}`),
    ),
  )
})

describe.for(modules)('$environment/$layer', (module) => {
  test('every judge accepts it, and its plan says what the graph says', async ({ skip }) => {
    if (terraform === undefined) return skip(terraformNotFound)
    const folder = writeModule(module.files)
    written.push(folder)
    const { verdicts, plan } = await judgeModule(terraform, folder)
    expect(verdicts.filter(({ passed }) => !passed)).toEqual([])
    const { differences, compared } = compareGraph(graph.resources, module, plan)
    expect(differences).toEqual([])
    expect(compared).toBeGreaterThan(0)
  })
})
