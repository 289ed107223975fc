import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { overrideOf, stateWithOutputs, waitingResources } from './offline.ts'
import { copyModule, parseModule, removeCopy, testFiles, type ParsedModule } from './root-module.ts'
import type { Ran, Terraform } from './terraform.ts'

/** What one judge says about one root module. */
export interface Verdict {
  readonly judge: 'fmt' | 'init' | 'validate' | 'plan' | 'test' | 'apply with mocks'
  readonly passed: boolean
  /** What the engine said, when it refused. */
  readonly message: string
}

export interface Judged {
  readonly verdicts: readonly Verdict[]
  /** `terraform show -json` of the offline plan; absent when there was none. */
  readonly plan: unknown
}

/** Puts a root module before all judges that need no cloud. Later judges are not asked when an earlier one refuses. */
export async function judgeModule(terraform: Terraform, folder: string): Promise<Judged> {
  const verdicts: Verdict[] = []
  const ask = async (judge: Verdict['judge'], answer: Promise<Ran>): Promise<boolean> => {
    const ran = await answer
    verdicts.push({ judge, passed: ran.passed, message: ran.passed ? '' : messageOf(ran) })
    return ran.passed
  }
  const copy = copyModule(folder)
  try {
    const formatted = await ask('fmt', terraform.run(copy, ['fmt', '-check', '-recursive', '-diff', '-no-color']))
    const ready =
      (await ask('init', terraform.run(copy, ['init', '-backend=false', '-input=false', '-no-color']))) &&
      (await ask('validate', terraform.run(copy, ['validate', '-no-color'])))
    if (!ready || !formatted) return { verdicts, plan: undefined }
    if (testFiles(copy).length > 0) {
      const tested = await ask('test', terraform.run(copy, ['test', '-no-color']))
      if (tested && onlyPlans(copy)) await ask('apply with mocks', applyWithMocks(terraform, copy))
    }
    const planned = await planOffline(terraform, folder)
    verdicts.push({
      judge: 'plan',
      passed: planned.ran.passed,
      message: planned.ran.passed ? '' : messageOf(planned.ran),
    })
    return { verdicts, plan: planned.json }
  } finally {
    removeCopy(copy)
  }
}

/** Short and long messages of an engine, without the empty lines between them. */
export function messageOf({ stdout, stderr }: Ran): string {
  return `${stdout}\n${stderr}`.replaceAll(/\n{2,}/g, '\n').trim()
}

/**
 * A module that holds something with `prevent_destroy` tests its plan only, because Terraform could not tidy up after an
 * apply. In a copy, the protection is lifted and the same test applies.
 */
const untilThePlan = /^\s*(command|override_during)\s*= plan\n/gm

function onlyPlans(copy: string): boolean {
  return testFiles(copy).some((path) => readFileSync(path, 'utf8').search(untilThePlan) !== -1)
}

async function applyWithMocks(terraform: Terraform, copy: string): Promise<Ran> {
  const module = await parseModule(copy)
  const { resource } = overrideOf(module, { remoteStates: {}, deferred: false })
  if (resource !== undefined) writeJson(copy, 'offline_override.tf.json', { resource })
  for (const path of testFiles(copy)) {
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(untilThePlan, ''))
  }
  return terraform.run(copy, ['test', '-no-color'])
}

/**
 * Plans a copy of the module where no AWS answers; nothing is known that only AWS could say. Nothing exists yet, unless a
 * state says so.
 */
export async function planOffline(
  terraform: Terraform,
  folder: string,
  state?: object,
): Promise<{ readonly ran: Ran; readonly json: unknown }> {
  const copy = copyModule(folder)
  try {
    const module = await parseModule(copy)
    writeJson(
      copy,
      'offline_override.tf.json',
      overrideOf(module, { remoteStates: sampleStates(copy, module), deferred: true }),
    )
    writeJson(copy, 'offline.tf.json', waitingResources(module))
    if (state !== undefined) writeJson(copy, 'terraform.tfstate', state)
    const init = await terraform.run(copy, ['init', '-input=false', '-no-color'])
    if (!init.passed) return { ran: init, json: undefined }
    const plan = ['plan', '-refresh=false', '-input=false', '-lock=false', '-no-color', '-out=plan.bin']
    const ran = await terraform.run(copy, plan)
    if (!ran.passed) return { ran, json: undefined }
    const shown = await terraform.run(copy, ['show', '-json', 'plan.bin'])
    return { ran: shown, json: shown.passed ? JSON.parse(shown.stdout) : undefined }
  } finally {
    removeCopy(copy)
  }
}

/** A state file for each earlier module, with the outputs that the module's own tests stand in for. */
function sampleStates(copy: string, { sampleOutputs }: ParsedModule): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sampleOutputs).map(([name, outputs]) => {
      const path = join(copy, `${name}.tfstate`)
      writeFileSync(path, stateWithOutputs(outputs))
      return [name, path]
    }),
  )
}

export function writeJson(folder: string, name: string, content: object): void {
  writeFileSync(join(folder, name), JSON.stringify(content, null, 2))
}
