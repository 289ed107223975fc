import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { forgotten, protections, unsupported } from './emulator-limits.ts'
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
  /** Outputs after the apply, without those of skipped resources. */
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
  /** Types that this rehearsal leaves out, although the emulator knows them. */
  readonly leftOut?: readonly string[]
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
  writeJson(copy, 'offline_override.tf.json', emulatorOverride(module, emulator, writeStates(copy, module, remote)))
  const run = async (...args: readonly string[]): Promise<Ran> => {
    const env = { AWS_ENDPOINT_URL: emulator.url, TF_VAR_offline: 'true' }
    return terraform.run(copy, [...args, '-no-color'], { env })
  }
  const { applied, skipped } = splitBySupport(module, options.leftOut ?? [])
  const common = ['-input=false', '-lock=false', ...applied.map((address) => `-target=${address}`)]
  const steps: Step[] = []
  const step = (name: Step['name'], ran: Ran): boolean => {
    steps.push(stepOf(name, ran))
    return ran.passed
  }
  if (applied.length > 0) {
    if (
      step('init', await run('init', '-input=false')) &&
      step('apply', await run('apply', '-auto-approve', ...common))
    ) {
      steps.push(readBack(await terraform.run(copy, ['state', 'list']), applied))
      await options.meanwhile?.()
      step('second plan', await run('plan', '-detailed-exitcode', ...common))
    }
  }
  const outputs = applied.length > 0 ? await outputsOf(terraform, copy) : {}
  return {
    rehearsed: { applied, skipped, steps, outputs },
    destroy: async () => {
      const ran = applied.length > 0 ? await run('destroy', '-auto-approve', ...common) : nothingToDo
      removeCopy(copy)
      return stepOf('destroy', ran)
    },
  }
}

const nothingToDo: Ran = { passed: true, code: 0, stdout: '', stderr: '' }

function stepOf(name: Step['name'], ran: Ran): Step {
  return { name, passed: ran.passed, message: ran.passed ? '' : withoutNoise(messageOf(ran)) }
}

/** Hours of waiting and warnings about targets say nothing about what went wrong. */
function withoutNoise(message: string): string {
  const firstError = message.search(/^Error:/m)
  if (firstError !== -1) return message.slice(firstError)
  return message.replaceAll(/^.*(?:Refreshing state|Reading|Read complete).*\n/gm, '').replace(/^Warning:[\s\S]*/m, '')
}

/** Everything that was applied must be in the state, and nothing else but what was read. */
function readBack(list: Ran, applied: readonly string[]): Step {
  const found = new Set(list.stdout.split('\n').filter((address) => address !== '' && !address.startsWith('data.')))
  const lost = applied.filter((address) => !found.has(address))
  const extra = [...found].filter((address) => !applied.includes(address))
  const message = [...lost.map((address) => `lost: ${address}`), ...extra.map((address) => `extra: ${address}`)].join(
    '\n',
  )
  return { name: 'read back', passed: message === '', message }
}

async function outputsOf(terraform: Terraform, copy: string): Promise<Body> {
  const { passed, stdout } = await terraform.run(copy, ['output', '-json'])
  if (!passed) return {}
  const outputs = JSON.parse(stdout) as Readonly<Record<string, { readonly value: unknown }>>
  return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]))
}

/** State files of earlier modules: real outputs, and samples for those of resources that were skipped. */
function writeStates(
  copy: string,
  { sampleOutputs }: ParsedModule,
  remote: Readonly<Record<string, Body>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(sampleOutputs).map(([name, samples]) => {
      const path = join(copy, `${name}.tfstate`)
      writeFileSync(path, stateWithOutputs({ ...samples, ...remote[name] }))
      return [name, path]
    }),
  )
}

/** The offline override, without protection from deletion, and with `ignore_changes` for what the emulator forgets. */
function emulatorOverride(
  module: ParsedModule,
  emulator: Emulator,
  remoteStates: Readonly<Record<string, string>>,
): object {
  const override = overrideOf(module, { remoteStates, account: emulator.account, deferred: false })
  const resource: Record<string, Record<string, object>> = {}
  for (const [type, named] of Object.entries(module.resource)) {
    for (const [name, [body]] of Object.entries(named)) {
      const lifecycle = lifecycleOf(body ?? {}, forgotten[type] ?? [])
      const changes = { ...protections[type], ...(lifecycle && { lifecycle: [lifecycle] }) }
      if (Object.keys(changes).length > 0) (resource[type] ??= {})[name] = changes
    }
  }
  return Object.keys(resource).length === 0 ? override : { ...override, resource }
}

function lifecycleOf(body: Body, forgets: readonly string[]): object | undefined {
  const [given] = (body.lifecycle ?? []) as readonly Body[]
  const ignored = ((given?.ignore_changes ?? []) as readonly string[]).map((name) => name.replace(/^\$\{(.*)\}$/, '$1'))
  const changes = forgets.length === 0 ? {} : { ignore_changes: [...ignored, ...forgets] }
  const protection = given?.prevent_destroy === true ? { prevent_destroy: false } : {}
  const lifecycle = { ...changes, ...protection }
  return Object.keys(lifecycle).length === 0 ? undefined : lifecycle
}

interface Split {
  readonly applied: readonly string[]
  readonly skipped: readonly Skipped[]
}

/** What the emulator supports, together with everything that it needs. */
function splitBySupport(module: ParsedModule, leftOut: readonly string[]): Split {
  const texts = new Map<string, string>()
  for (const [prefix, blocks] of [
    ['', module.resource],
    ['data.', module.data],
  ] as const) {
    for (const [type, named] of Object.entries(blocks)) {
      for (const [name, body] of Object.entries(named)) texts.set(`${prefix}${type}.${name}`, JSON.stringify(body))
    }
  }
  const reasons = new Map<string, string | undefined>()
  const reasonFor = (address: string): string | undefined => {
    if (reasons.has(address)) return reasons.get(address)
    reasons.set(address, undefined)
    const needs = addressesIn(texts.get(address) ?? '').filter((other) => other !== address && texts.has(other))
    const why =
      limitOf(address, leftOut) ??
      needs.filter((other) => reasonFor(other) !== undefined).map((other) => `needs ${other}`)[0]
    reasons.set(address, why)
    return why
  }
  const own = [...texts.keys()].filter((address) => !address.startsWith('data.')).toSorted()
  return {
    applied: own.filter((address) => reasonFor(address) === undefined),
    skipped: own.flatMap((address) => {
      const why = reasonFor(address)
      return why === undefined ? [] : [{ address, why }]
    }),
  }
}

/** `data.aws_lb` of `data.aws_lb.ingress`. */
function limitOf(address: string, leftOut: readonly string[]): string | undefined {
  const type = address.slice(0, address.lastIndexOf('.'))
  if (leftOut.includes(type)) return 'left out of this rehearsal'
  const limit = unsupported[type]
  return limit === undefined ? undefined : `the emulator has no ${limit}`
}

function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:data\.)?(?:aws|terraform)_\w+\.\w+/g)].map(([address]) => address)
}
