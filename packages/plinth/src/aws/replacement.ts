import { tryFindSchema, type AttributeSchema, type BlockSchema } from '#aws/schema/block-schema.ts'
import { knownSteps, type Step } from './replacement-steps.ts'
import { replacements } from './replacements.gen.ts'

/** What changing an argument does to its resource. */
export interface Effect {
  /**
   * `depends`: one of the values that the provider was asked about replaces, another does not. `unknown`: the provider
   * does not let anybody ask, or the type was never asked about.
   */
  readonly effect: 'replaces' | 'depends' | 'updates' | 'unknown'
  /** What else is known of this very step. */
  readonly note?: string
  /** AWS refuses the step, so that the apply stops in the middle. */
  readonly refused?: boolean
}

export interface Changed {
  readonly type: string
  /** Keys from the resource, with or without the places in lists: `vpc_config.subnet_ids.0`. */
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** What a change of one argument does, as the provider answered (`replacements.gen.ts`), and as AWS is known to act. */
export function effectOf(changed: Changed): Effect {
  const { type, path, after } = changed
  const step = knownSteps.find((known) => isThatStep(known, changed))
  if (step !== undefined)
    return { effect: step.effect, note: step.note, ...(step.refused === true && { refused: true }) }
  if (isWriteOnly(type, withoutPlaces(path))) return { effect: 'updates', note: 'sent only when its version changes' }
  const table = tableOf(type)
  if (table === undefined) return { effect: 'unknown', note: `the provider was never asked about ${type}` }
  const name = withoutPlaces(path)
  if (after === undefined && keepsWhatIsLeftOut(type, name))
    return { effect: 'updates', note: 'left out, it stays as it is' }
  for (const [effect, names] of table) if (isNamed(name, names)) return { effect }
  return { effect: 'updates' }
}

function isThatStep(step: Step, { type, path, before, after }: Changed): boolean {
  return step.type === type && step.argument === withoutPlaces(path) && step.when(before, after)
}

type Effects = readonly (readonly ['replaces' | 'depends' | 'unknown', ReadonlySet<string>])[]

const tables = new Map<string, Effects>()

function tableOf(type: string): Effects | undefined {
  const known = tables.get(type)
  const encoded = Object.hasOwn(replacements, type) ? replacements[type] : undefined
  if (known !== undefined || encoded === undefined) return known
  const table = (['replaces', 'depends', 'unknown'] as const).map((effect) => {
    return [effect, new Set((encoded[effect] ?? '').split(' ').filter((name) => name !== ''))] as const
  })
  tables.set(type, table)
  return table
}

/** A block has its own entry, `outpost_config{}`; what stands below an argument, such as one tag, is that argument. */
function isNamed(name: string, names: ReadonlySet<string>): boolean {
  if (names.has(name) || names.has(`${name}{}`)) return true
  const above = name.lastIndexOf('.')
  return above !== -1 && isBelowArgument(name.slice(0, above), names)
}

function isBelowArgument(name: string, names: ReadonlySet<string>): boolean {
  if (names.has(name)) return true
  const above = name.lastIndexOf('.')
  return above !== -1 && isBelowArgument(name.slice(0, above), names)
}

/** `ingress.0.cidr_blocks.1` as the schema has it: `ingress.cidr_blocks`. */
function withoutPlaces(path: string): string {
  return path
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .join('.')
}

/** What the provider fills in when it is not written keeps its last value; nothing is replaced by leaving it out. */
function keepsWhatIsLeftOut(type: string, name: string): boolean {
  return attributeOf(type, name)?.computed === true
}

/** It is stored nowhere, so nobody sees that it changed. */
function isWriteOnly(type: string, name: string): boolean {
  return attributeOf(type, name.split('.')[0] ?? '')?.writeOnly === true
}

function attributeOf(type: string, name: string): AttributeSchema | undefined {
  const names = name.split('.')
  const last = names.pop() ?? ''
  const schema: BlockSchema | undefined = tryFindSchema('resource', type)
  return names.reduce((block, step) => block?.blocks.get(step), schema)?.attributes.get(last)
}
