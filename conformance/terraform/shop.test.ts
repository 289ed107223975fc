import { afterAll, describe, expect, test } from 'vitest'
import shop from '../../blueprints/shop/platform.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import { layers, type Layer } from '../../packages/plinth/src/graph/resource.ts'
import { compareGraph } from './compare-graph.ts'
import { judgeModule } from './engine.ts'
import { removeCopy, writeModule } from './root-module.ts'
import { terraformNotFound, tryFindTerraform } from './terraform.ts'

const terraform = tryFindTerraform()
const { files, graph } = compile(shop)
const written: string[] = []

afterAll(() => written.forEach(removeCopy))

interface Module {
  readonly environment: string
  readonly layer: Layer
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** Root modules as they are emitted: `terraform/<environment>/<layer>/...`. */
function rootModules(): readonly Module[] {
  const modules = new Map<string, { environment: string; layer: Layer; files: { path: string; text: string }[] }>()
  for (const { path, text } of files) {
    const [, environment = '', layer = '', rest = ''] = /^terraform\/([^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? []
    if (!isLayer(layer)) continue
    const key = `${environment}/${layer}`
    const module = modules.get(key) ?? { environment, layer, files: [] }
    modules.set(key, module)
    module.files.push({ path: rest, text })
  }
  return [...modules.values()]
}

function isLayer(name: string): name is Layer {
  return (layers as readonly string[]).includes(name)
}

test('the shop has root modules to judge', () => {
  expect(rootModules().map(({ environment, layer }) => `${environment}/${layer}`)).toEqual(
    ['demo', 'production'].flatMap((environment) =>
      ['bootstrap', 'edge', 'platform', 'services'].map((layer) => `${environment}/${layer}`),
    ),
  )
})

describe.for(rootModules())('$environment/$layer', (module) => {
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
