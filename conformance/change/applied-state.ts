import type {
  ProviderBlock,
  ProviderNestedBlock,
  ProviderType,
} from '../../packages/plinth/src/aws/schema/provider-schema.ts'
import { planOffline } from '../terraform/engine.ts'
import type { Terraform } from '../terraform/terraform.ts'
import type { Types } from '../replacements/probe.ts'

/** The part of a plan that a state can be made of. */
export interface PlannedJson {
  readonly resource_changes?: readonly PlannedChange[]
}

export interface PlannedChange {
  readonly address: string
  readonly mode: string
  readonly type: string
  readonly name: string
  readonly provider_name: string
  readonly change: { readonly actions: readonly string[]; readonly after: unknown; readonly after_unknown: unknown }
}

type Body = Readonly<Record<string, unknown>>

/** Rounds until values went through the longest chain of references. */
const rounds = 8

/**
 * A state in which a module is applied, without any AWS: what is known after an apply only is invented, and plans
 * against that state bring the invented values to those who refer to them, until nothing moves any more.
 */
export async function appliedState(terraform: Terraform, folder: string, types: Types): Promise<object> {
  let attributes = new Map<string, Body>()
  let state: object | undefined
  for (let round = 0; round < rounds; round++) {
    const { ran, json } = await planOffline(terraform, folder, state)
    if (!ran.passed) throw new Error(ran.stderr)
    const changes = managed(json as PlannedJson)
    const next = new Map(
      changes.map((change) => [change.address, filled(change, types, attributes.get(change.address))]),
    )
    const same = JSON.stringify([...next]) === JSON.stringify([...attributes])
    attributes = next
    state = stateOf(changes, attributes, types)
    if (same) break
  }
  return state ?? {}
}

export function managed({ resource_changes: changes = [] }: PlannedJson): readonly PlannedChange[] {
  return changes.filter(({ mode, type }) => mode === 'managed' && type.startsWith('aws_'))
}

function filled({ address, type, change }: PlannedChange, types: Types, known: Body | undefined): Body {
  const block = types[type]?.block
  return block === undefined ? {} : bodyOf(block, change.after, change.after_unknown, { address, known })
}

interface Place {
  readonly address: string
  readonly known: Body | undefined
}

function bodyOf(block: ProviderBlock, after: unknown, unknown: unknown, { address, known }: Place): Body {
  const attributes = Object.entries(block.attributes ?? {}).map(([name, { type, write_only: never }]) => {
    if (never === true) return [name, null]
    const value = at(after, name)
    const isUnknown = JSON.stringify(at(unknown, name) ?? false).includes('true')
    return [name, isUnknown ? (known?.[name] ?? invented(type, `${address}.${name}`)) : (value ?? null)]
  })
  const blocks = Object.entries(block.block_types ?? {}).map(([name, nested]) => {
    return [
      name,
      blocksOf(nested, at(after, name), at(unknown, name), { address: `${address}.${name}`, known: undefined }),
    ]
  })
  return Object.fromEntries([...attributes, ...blocks]) as Body
}

function blocksOf(
  { block, nesting_mode: nesting }: ProviderNestedBlock,
  after: unknown,
  unknown: unknown,
  place: Place,
): unknown {
  if (nesting === 'single') return after === null || after === undefined ? null : bodyOf(block, after, unknown, place)
  const bodies = Array.isArray(after) ? (after as readonly unknown[]) : []
  return bodies.map((body, i) => bodyOf(block, body, at(unknown, String(i)), place))
}

function at(value: unknown, key: string): unknown {
  if (value === true) return true
  return typeof value === 'object' && value !== null ? (value as Body)[key] : undefined
}

function invented(type: ProviderType, name: string): unknown {
  if (type === 'string' || type === 'dynamic') return inventedText(name)
  if (type === 'number') return 1
  if (type === 'bool') return false
  if (type[0] === 'object')
    return Object.fromEntries(Object.entries(type[1]).map(([key, inner]) => [key, invented(inner, `${name}.${key}`)]))
  return type[0] === 'map' ? {} : [invented(type[1], name)]
}

/** Text of the form that those who refer to it expect. */
function inventedText(name: string): string {
  if (/arns?$/.test(name)) return `arn:aws:iam::123456789012:role/${name.replaceAll(/[^\w.-]/g, '-')}`
  return name.endsWith('record_type') ? 'CNAME' : `invented-${name}`
}

function stateOf(changes: readonly PlannedChange[], attributes: ReadonlyMap<string, Body>, types: Types): object {
  const resources = changes.map(({ address, type, name, provider_name: provider }) => ({
    ...{ mode: 'managed', type, name, provider: `provider["${provider}"]` },
    instances: [
      {
        schema_version: types[type]?.version ?? 0,
        attributes: attributes.get(address) ?? {},
        sensitive_attributes: [],
      },
    ],
  }))
  return {
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'invented',
    outputs: {},
    resources,
    check_results: null,
  }
}
