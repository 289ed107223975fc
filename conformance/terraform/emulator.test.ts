import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import shop from '../../blueprints/shop/platform.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import { renderTerraform } from '../../packages/plinth/src/outputs/terraform/render.ts'
import { smallModules, smallPlatform } from '../../packages/plinth/src/outputs/terraform/testing/small-platform.ts'
import { emulatorNotFound, hasEmulator, startEmulator, type Emulator } from './emulator.ts'
import { slow } from './emulator-limits.ts'
import { rehearse, type RehearsalOptions, type Standing, type Step } from './rehearsal.ts'
import { removeCopy, rootModulesIn, writeModule, type Body, type EmittedModule } from './root-module.ts'
import { terraformNotFound, tryFindTerraform } from './terraform.ts'

const terraform = tryFindTerraform()
const emulated = hasEmulator()

function refusals(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ passed }) => !passed)
}

async function withEmulator<T>(use: (emulator: Emulator) => Promise<T>): Promise<T> {
  const emulator = await startEmulator()
  try {
    return await use(emulator)
  } finally {
    await emulator.stop()
  }
}

/** Layers that Terraform applies, in their order. */
const order = ['bootstrap', 'platform', 'services', 'edge']

describe('the shop is applied, read back, planned again empty, and destroyed', () => {
  const { files } = compile(shop)

  const environments = [
    { environment: 'demo', leftOut: [] },
    { environment: 'production', leftOut: slow },
  ]

  test.concurrent.for(environments)('$environment', async ({ environment, leftOut }, { skip }) => {
    if (terraform === undefined) return skip(terraformNotFound)
    if (!emulated) return skip(emulatorNotFound)
    const modules = rootModulesIn(files)
      .filter((module) => module.environment === environment)
      .toSorted((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer))
    const { steps, applied, destroyed } = await withEmulator((emulator) => {
      return applyAll(modules, { terraform, emulator, leftOut })
    })
    expect(refusals([...steps, ...destroyed])).toEqual([])
    expect(applied).toBeGreaterThan(90)
  })
})

async function applyAll(
  modules: readonly EmittedModule[],
  options: Omit<RehearsalOptions, 'remote'>,
): Promise<{ readonly steps: readonly Step[]; readonly applied: number; readonly destroyed: readonly Step[] }> {
  const standing: Standing[] = []
  const remote: Record<string, Body> = {}
  for (const { layer, files } of modules) {
    const folder = writeModule(files)
    const stands = await rehearse(folder, { ...options, remote })
    removeCopy(folder)
    standing.push(stands)
    if (refusals(stands.rehearsed.steps).length > 0) break
    remote[layer] = stands.rehearsed.outputs
  }
  const destroyed: Step[] = []
  for (const stands of standing.toReversed()) destroyed.push(await stands.destroy())
  return {
    steps: standing.flatMap(({ rehearsed }) => rehearsed.steps),
    applied: standing.reduce((sum, { rehearsed }) => sum + rehearsed.applied.length, 0),
    destroyed,
  }
}

describe('the rehearsal catches what is planted', () => {
  const [platform] = renderTerraform(smallPlatform().resources, smallModules(['platform', 'services', 'edge']))

  test('a subnet outside its network: no plan sees it, an apply does', async ({ skip }) => {
    if (terraform === undefined) return skip(terraformNotFound)
    if (!emulated) return skip(emulatorNotFound)
    const folder = writeModule(platform?.files ?? [])
    const path = join(folder, 'network.tf')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"10.0.1.0/24"', '"10.9.1.0/24"'))
    const steps = await withEmulator(async (emulator) => {
      const { rehearsed, destroy } = await rehearse(folder, { terraform, emulator, remote: {} })
      await destroy()
      return rehearsed.steps
    })
    removeCopy(folder)
    expect(refusals(steps)).toMatchObject([{ name: 'apply' }])
    expect(refusals(steps)[0]?.message).toContain('InvalidSubnet.Range')
  })

  test('what changes after the apply: the second plan is not empty', async ({ skip }) => {
    if (terraform === undefined) return skip(terraformNotFound)
    if (!emulated) return skip(emulatorNotFound)
    const folder = writeModule(platform?.files ?? [])
    const steps = await withEmulator(async (emulator) => {
      const meanwhile = async (): Promise<void> => emulator.forget()
      const { rehearsed, destroy } = await rehearse(folder, { terraform, emulator, remote: {}, meanwhile })
      await destroy()
      return rehearsed.steps
    })
    removeCopy(folder)
    expect(refusals(steps)).toMatchObject([{ name: 'second plan' }])
    expect(refusals(steps)[0]?.message).toContain('aws_vpc.main')
  })
})
