import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Emulator } from './emulator.ts'
import { messageOf, writeJson } from './engine.ts'
import { overrideOf, stateWithOutputs } from './offline.ts'
import { copyModule, parseModule, removeCopy, type Body, type ParsedModule } from './root-module.ts'
import type { Ran, Terraform } from './terraform.ts'

/** Applies root modules to an emulator, in their order, as a team would apply them to an account. */
export interface Rehearsed {
  /** What the emulator took, by address. */
  readonly applied: readonly string[]
  /** What it does not know, or what needs something it does not know. */
  readonly skipped: readonly Skipped[]
  readonly steps: readonly Step[]
  /** Outputs after the apply; samples stand in for those of skipped resources. */
  readonly outputs: Body
}

export interface Skipped {
  readonly address: string
  readonly why: string
}

export interface Step {
  readonly name: 'init' | 'apply' | 'read back' | 'second plan' | 'destroy'
  readonly passed: boolean
  readonly message: string
}

export interface RehearsalOptions {
  readonly terraform: Terraform
  readonly emulator: Emulator
  /** Outputs of the modules that were applied before, by the name of the data source. */
  readonly remote: Readonly<Record<string, Body>>
  /** What happens between the apply and the second plan; tests plant errors here. */
  readonly meanwhile?: () => Promise<void>
}

/** A module that is applied, and waits to be destroyed after those that were applied later. */
export interface Standing {
  readonly rehearsed: Rehearsed
  destroy(): Promise<Step>
}

/** Init, apply, read back, and a second plan that must be empty. */
export async function rehearse(folder: string, options: RehearsalOptions): Promise<Standing> {
  const { terraform, emulator, remote } = options
  const copy = copyModule(folder)
  const module = await parseModule(copy)
  const remoteStates = writeStates(copy, module, remote)
  writeJson(copy, 'offline_override.tf.json', overrideOf(module, { remoteStates, account: emulator.account, deferred: false }))
  const { applied, skipped } = splitBySupport(module)
  const targets = applied.map((address) => `-target=${address}`)
  const run = async (args: readonly string[]): Promise<Ran> => {
    return terraform.run(copy, [...args, '-no-color'], { env: { AWS_ENDPOINT_URL: emulator.url, TF_VAR_offline: 'true' } })
  }
  const common = ['-input=false', '-lock=false', ...targets]
  const steps: Step[] = []
  const step = (name: Step['name'], ran: Ran): boolean => {
    steps.push(stepOf(name, ran))
    return ran.passed
  }
  if (step('init', await run(['init', '-input=false'])) && step('apply', await run(['apply', '-auto-approve', ...common]))) {
    steps.push(readBack(await run(['state', 'list'].slice(0, 2)), applied))
    await options.meanwhile?.()
    step('second plan', await run(['plan', '-detailed-exitcode', ...common]))
  }
  const outputs = { ...samplesOf(module), ...(await outputsOf(run)) }
  return {
    rehearsed: { applied, skipped, steps, outputs },
    destroy: async () => {
      const ran = await run(['destroy', '-auto-approve', ...common])
      removeCopy(copy)
      return stepOf('destroy', ran)
    },
  }
}

function stepOf(name: Step['name'], ran: Ran): Step {
  return { name, passed: ran.passed, message: ran.passed ? '' : messageOf(ran) }
}

function samplesOf(_: ParsedModule): Body {
  return {}
}
