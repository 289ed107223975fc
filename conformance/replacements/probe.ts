import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProviderBlock } from '../../packages/plinth/src/aws/schema/provider-schema.ts'
import type { Terraform } from '../terraform/terraform.ts'
import { removeCopy, writeModule } from '../terraform/root-module.ts'
import { argumentsOf } from './arguments.ts'
import {
  adjust,
  baseAttempt,
  probeAttempt,
  sidesOf,
  stepAttempt,
  turnedRound,
  type Attempt,
  type Step,
} from './attempt.ts'
import { attributesOf, configurationOf } from './body.ts'
import { refusalOf, type Refusal } from './refusals.ts'
import { seeds } from './seeds.ts'

/** What changing an argument does to its resource. */
export type Effect = 'replaces' | 'depends' | 'updates' | 'unknown'

export interface Probed {
  readonly type: string
  readonly argument: string
  readonly isBlock: boolean
  /** `depends`: one direction replaces, the other does not. */
  readonly effect: Effect
  /** Why it is unknown. */
  readonly why?: string
}

export type Types = Readonly<Record<string, { readonly block: ProviderBlock; readonly version?: number }>>

export interface Asked {
  readonly terraform: Terraform
  readonly providerVersion: string
  readonly types: Types
  /** Only these arguments of a type; all of them when left out. */
  readonly only?: Readonly<Record<string, readonly string[]>>
  readonly say?: (line: string) => void
  /** Of looking for values. */
  readonly rounds?: number
}

/** Rounds of looking for values; each is one `terraform validate` over all that is still refused. */
const mostRounds = 24

/**
 * Asks the provider what each argument of each type does when it changes: a state says one thing, a configuration
 * another, and an offline plan tells whether the resource is updated or replaced.
 */
export async function probe(asked: Asked): Promise<readonly Probed[]> {
  const { types, say = () => undefined } = asked
  return await inModule(asked, async (folder) => {
    const bases = Object.entries(types).map(([type, { block }]) => baseAttempt(type, block, seeds[type] ?? {}))
    await settle(folder, bases, asked)
    for (const { type, gaveUp } of bases) if (gaveUp !== undefined) say(`${type}: no base: ${gaveUp}`)

    const probes = bases.flatMap((base) => probesOf(base, asked.only?.[base.type]))
    await settle(folder, probes.filter(isAlive), asked)
    const there = await effectsOfAll(folder, probes, asked)
    const backwards = probes.filter(isAlive).filter(hasWayBack).map(turnedRound)
    await settle(folder, backwards, { ...asked, rounds: 1 })
    const back = await effectsOfAll(folder, backwards, asked)
    const backByName = new Map(backwards.map((attempt) => [addressOf(attempt), back.get(attempt)]))
    return probes.map((attempt) => {
      const forth = there.get(attempt) ?? unknown(attempt, attempt.gaveUp ?? 'not planned')
      return combined(forth, backByName.get(addressOf(attempt)))
    })
  })
}

/** What the provider does at given steps, in their order. */
export async function probeSteps(asked: Asked, steps: readonly Step[]): Promise<readonly Probed[]> {
  return await inModule(asked, async (folder) => {
    const attempts = steps.map((step, i) => stepAttempt(step, `s${i}`, asked.types))
    await settle(folder, attempts, { ...asked, rounds: 5 })
    const effects = await effectsOfAll(folder, attempts, asked)
    return attempts.map((attempt) => effects.get(attempt) ?? unknown(attempt, attempt.gaveUp ?? 'not planned'))
  })
}

async function inModule<T>({ terraform, providerVersion }: Asked, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = writeModule([{ path: 'main.tf.json', text: '{}' }])
  try {
    writeProvider(folder, providerVersion)
    const init = await terraform.run(folder, ['init', '-input=false', '-no-color'])
    if (!init.passed) throw new Error(init.stderr)
    return await use(folder)
  } finally {
    removeCopy(folder)
  }
}

/** Times that a plan may refuse a value before we give up. */
const mostPlans = 6

/** What every attempt does, as plans say it. What a plan refuses is changed and planned once more, apart from the rest. */
async function effectsOfAll(
  folder: string,
  attempts: readonly Attempt[],
  asked: Asked,
): Promise<ReadonlyMap<Attempt, Probed>> {
  const results = new Map<Attempt, Probed>()
  let open = attempts.filter(isAlive)
  for (let times = 1; times <= mostPlans && open.length > 0; times++) {
    const refused = new Map<Attempt, readonly Refusal[]>()
    for (const some of batches(open)) {
      const planned = await planUntilAccepted(folder, some, asked)
      for (const [attempt, probed] of planned.effects) results.set(attempt, probed)
      for (const [attempt, refusals] of planned.refused) refused.set(attempt, refusals)
    }
    for (const [attempt, refusals] of refused) {
      if (times === mostPlans) attempt.gaveUp = refusals[0]?.text ?? ''
      else adjust(attempt, refusals)
    }
    open = [...refused.keys()].filter(isAlive)
    await settle(folder, open, { ...asked, rounds: 8 })
    open = open.filter(isAlive)
  }
  return results
}

/** Blocks go as they come; values turn round when both are likely to be accepted. */
function hasWayBack({ block, written, probed = '', accepted }: Attempt): boolean {
  const value = written.get(probed)
  return (
    block !== undefined &&
    (typeof value === 'boolean' || typeof value === 'number' || (accepted.get(probed) ?? []).length > 1)
  )
}

function combined(forth: Probed, back: Probed | undefined): Probed {
  if (back === undefined || back.effect === 'unknown' || forth.effect === back.effect) return forth
  return forth.effect === 'unknown' ? back : { ...forth, effect: 'depends' }
}

function probesOf(base: Attempt, only: readonly string[] | undefined): readonly Attempt[] {
  return argumentsOf(base.block)
    .filter(({ path }) => only === undefined || only.includes(path.join('.')))
    .map((argument, i) => probeAttempt(base, argument, i))
}

function isAlive({ gaveUp }: Attempt): boolean {
  return gaveUp === undefined
}

function unknown({ type, probed = '', isBlock }: Attempt, why: string): Probed {
  return { type, argument: probed, isBlock, effect: 'unknown', why }
}

/** Changes refused values until the provider accepts all that are left, or nothing is left to try. */
async function settle(
  folder: string,
  attempts: readonly Attempt[],
  { terraform, say, rounds = mostRounds }: Asked,
): Promise<void> {
  let open = attempts
  for (let round = 1; round <= rounds && open.length > 0; round++) {
    const refused = new Map<string, readonly Refusal[]>()
    for (const some of batches(open)) {
      writeResources(folder, some)
      const { stdout } = await terraform.run(folder, ['validate', '-json'])
      const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly DiagnosticJson[] }
      for (const [address, refusals] of refusalsByAddress(diagnostics)) refused.set(address, refusals)
    }
    say?.(`round ${round}: ${refused.size} of ${open.length} refused`)
    open = open.filter((attempt) => refused.has(addressOf(attempt)))
    for (const attempt of open) adjust(attempt, refused.get(addressOf(attempt)) ?? [])
    open = open.filter(isAlive)
  }
  for (const attempt of open) attempt.gaveUp = 'no values found'
}

function addressOf({ type, name }: Attempt): string {
  return `${type}.${name}`
}

interface DiagnosticJson {
  readonly severity: string
  readonly summary: string
  readonly detail?: string
  readonly address?: string
  readonly snippet?: { readonly context?: string | null }
}

function refusalsByAddress(diagnostics: readonly DiagnosticJson[]): ReadonlyMap<string, readonly Refusal[]> {
  const found = new Map<string, Refusal[]>()
  for (const { severity, summary, detail = '', address, snippet } of diagnostics) {
    if (severity !== 'error') continue
    const at = address ?? /^resource\.(\w+\.\w+)/.exec(snippet?.context ?? '')?.[1] ?? ''
    const refusals = found.get(at) ?? []
    found.set(at, refusals)
    refusals.push(refusalOf({ summary, detail }))
  }
  const general = found.get('')
  if (general !== undefined) throw new Error(general.map(({ text }) => text).join('\n'))
  return found
}

/** Terraform takes time with the square of the number of resources. */
function batches(attempts: readonly Attempt[]): readonly (readonly Attempt[])[] {
  const count = Math.ceil(attempts.length / 500)
  return Array.from({ length: count }, (_, i) => attempts.slice(i * 500, (i + 1) * 500))
}

interface Planned {
  readonly effects: ReadonlyMap<Attempt, Probed>
  readonly refused: ReadonlyMap<Attempt, readonly Refusal[]>
}

/** Plans attempts, leaving out those that a plan refuses, until it refuses none. */
async function planUntilAccepted(
  folder: string,
  attempts: readonly Attempt[],
  { terraform, types, say }: Asked,
): Promise<Planned> {
  const refused = new Map<Attempt, readonly Refusal[]>()
  let open = attempts
  for (let inTurn = false; open.length > 0;) {
    writeResources(folder, open)
    writeState(folder, open, types)
    const found = await planRefusals(folder, terraform, inTurn)
    say?.(`plan: ${found.size} of ${open.length} refused${inTurn ? ', one after the other' : ''}`)
    if (found.size === 0) break
    const crashed = open.filter((attempt) => isCrash(found.get(addressOf(attempt))))
    const culprits = crashed.filter((attempt) => isCrashWhilePlanning(found.get(addressOf(attempt))))
    for (const attempt of open) {
      const refusals = found.get(addressOf(attempt))
      if (refusals !== undefined && !crashed.includes(attempt)) refused.set(attempt, refusals)
    }
    const guilty = culprits.length > 0 ? culprits : crashed
    if (inTurn) for (const attempt of guilty) attempt.gaveUp = 'the provider crashes on it'
    // A crash takes down whatever is planned at that moment; one at a time, it says which it was.
    inTurn = crashed.length > 0
    open = open.filter((attempt) => isAlive(attempt) && !refused.has(attempt))
  }
  if (open.length === 0) return { effects: new Map(), refused }
  const shown = await terraform.run(folder, ['show', '-json', 'plan.bin'])
  if (!shown.passed) throw new Error(shown.stderr)
  return { effects: effectsOf(open, JSON.parse(shown.stdout) as PlanJson), refused }
}

function isCrash(refusals: readonly Refusal[] = []): boolean {
  return refusals.some(({ text }) => crash.test(text))
}

function isCrashWhilePlanning(refusals: readonly Refusal[] = []): boolean {
  return refusals.some(({ text }) => crash.test(text) && text.includes('PlanResourceChange'))
}

const crash = /Plugin did not respond|Request cancelled|plugin encountered an error|connection refused/

async function planRefusals(
  folder: string,
  terraform: Terraform,
  inTurn: boolean,
): Promise<ReadonlyMap<string, readonly Refusal[]>> {
  const options = ['-refresh=false', '-input=false', '-lock=false', '-json', '-out=plan.bin']
  const { stdout } = await terraform.run(folder, ['plan', ...options, ...(inTurn ? ['-parallelism=1'] : [])])
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
  const said = lines.map((line) => JSON.parse(line) as { readonly diagnostic?: DiagnosticJson })
  return refusalsByAddress(said.flatMap(({ diagnostic }) => diagnostic ?? []))
}

interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string
    readonly change: {
      readonly actions: readonly string[]
      readonly before: unknown
      readonly after: unknown
      readonly after_unknown: unknown
      readonly replace_paths?: readonly (readonly (string | number)[])[]
    }
  }[]
}

function effectsOf(
  probes: readonly Attempt[],
  { resource_changes: changes = [] }: PlanJson,
): ReadonlyMap<Attempt, Probed> {
  const byAddress = new Map(changes.map((change) => [change.address, change.change]))
  return new Map(
    probes.map((attempt) => {
      const change = byAddress.get(addressOf(attempt))
      const { type, probed = '', isBlock } = attempt
      if (change === undefined) return [attempt, unknown(attempt, 'not in the plan')]
      const forces = (change.replace_paths ?? []).some((path) => overlaps(path.filter(isName).join('.'), probed))
      if (forces) return [attempt, { type, argument: probed, isBlock, effect: 'replaces' }]
      if (differs(change, probed)) return [attempt, { type, argument: probed, isBlock, effect: 'updates' }]
      return [attempt, unknown(attempt, 'the plan shows no change')]
    }),
  )
}

function isName(step: string | number): step is string {
  return typeof step === 'string'
}

function overlaps(path: string, probed: string): boolean {
  return path === probed || probed.startsWith(`${path}.`) || path.startsWith(`${probed}.`)
}

function differs(
  { before: old, after, after_unknown: later }: { before: unknown; after: unknown; after_unknown: unknown },
  probed: string,
): boolean {
  const at = (body: unknown): string => JSON.stringify(probed.split('.').reduce(inside, body)) ?? ''
  return at(old) !== at(after) || at(later).includes('true')
}

function inside(value: unknown, name: string): unknown {
  const one = Array.isArray(value) ? (value[0] as unknown) : value
  return typeof one === 'object' && one !== null ? (one as Readonly<Record<string, unknown>>)[name] : one === true
}

function writeProvider(folder: string, version: string): void {
  const aws = {
    ...{ region: 'us-east-1', access_key: 'mock', secret_key: 'mock', max_retries: 1 },
    ...{ skip_credentials_validation: true, skip_metadata_api_check: true },
    ...{ skip_requesting_account_id: true, skip_region_validation: true },
  }
  const terraform = { required_providers: { aws: { source: 'hashicorp/aws', version } } }
  writeFileSync(join(folder, 'provider.tf.json'), JSON.stringify({ terraform, provider: { aws } }))
}

/** A file for each resource: what Terraform shows of a file with a mistake is read from the whole file each time. */
function writeResources(folder: string, attempts: readonly Attempt[]): void {
  for (const file of readdirSync(folder)) if (file.startsWith('probe-')) rmSync(join(folder, file))
  for (const attempt of attempts) {
    const { type, name } = attempt
    const resource = { [type]: { [name]: configurationOf(sidesOf(attempt).after) } }
    writeFileSync(join(folder, `probe-${type}-${name}.tf.json`), JSON.stringify({ resource }))
  }
}

function writeState(folder: string, attempts: readonly Attempt[], types: Types): void {
  const resources = attempts.map((attempt) => ({
    mode: 'managed',
    type: attempt.type,
    name: attempt.name,
    provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    instances: [
      {
        schema_version: types[attempt.type]?.version ?? 0,
        attributes: { ...attributesOf(attempt.block, sidesOf(attempt).before), id: 'probe' },
        sensitive_attributes: [],
      },
    ],
  }))
  const state = {
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'probe',
    outputs: {},
    resources,
    check_results: null,
  }
  writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify(state))
}
