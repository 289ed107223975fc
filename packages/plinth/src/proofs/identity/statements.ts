import { registry } from '#aws/facets/registry.gen.ts'
import { isJson } from '#graph/value.ts'
import type { ValueText } from './value-text.ts'

/** A statement of a policy with every part as text. */
export interface Statement {
  readonly effect: 'allow' | 'deny'
  /** `*`, `service eks.amazonaws.com`, an ARN; empty in policies of a principal. */
  readonly principals: readonly string[]
  readonly actions: readonly string[]
  /** Empty in trust policies, which are about the role they stand in. */
  readonly resources: readonly string[]
  /** Everything that must hold as well, in one sentence; empty when nothing must. */
  readonly condition: string
}

/** A policy that was read, or that nobody knows before the apply. */
export type PolicyReading = readonly Statement[] | 'unknown'

/** Reads a policy from what an argument holds: JSON of ours, JSON text, or a data source of Terraform. */
export function readPolicy(value: unknown, text: ValueText): PolicyReading {
  if (isJson(value)) return statementsOfJson(value.value, text)
  if (typeof value === 'string') return statementsOfText(value, text)
  const document = text.target(value)
  for (const part of document === undefined ? [] : (registry.get(document.type)?.identity?.(document) ?? [])) {
    if (part.part === 'document') return itemsOf(part.statements).map((block) => statementOfBlock(block, text))
    if (part.part === 'managed-policy') return readPolicy(part.document, text)
  }
  return 'unknown'
}

function statementsOfText(json: string, text: ValueText): PolicyReading {
  try {
    return statementsOfJson(JSON.parse(json) as unknown, text)
  } catch {
    return 'unknown'
  }
}

function statementsOfJson(policy: unknown, text: ValueText): PolicyReading {
  if (!isRecord(policy)) return 'unknown'
  return itemsOf(policy['Statement']).map((statement) => {
    return {
      effect: statement['Effect'] === 'Deny' ? 'deny' : 'allow',
      principals: [
        ...principalsOfJson(statement['Principal'], text),
        ...allBut(principalsOfJson(statement['NotPrincipal'], text)),
      ],
      actions: [...text.all(statement['Action']), ...allBut(text.all(statement['NotAction']))],
      resources: [...text.all(statement['Resource']), ...allBut(text.all(statement['NotResource']))],
      condition: conditionOfJson(statement['Condition'], text),
    }
  })
}

/** What a statement leaves out belongs together: everything but one is not everything but the other. */
function allBut(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`everything but ${[...items].toSorted().join(' and ')}`]
}

function principalsOfJson(value: unknown, text: ValueText): readonly string[] {
  if (value === undefined) return []
  if (!isRecord(value) || '$' in value) return text.all(value)
  return Object.entries(value).flatMap(([kind, names]) => text.all(names).map((name) => principalText(kind, name)))
}

/** A service and a federation say what they are; an account or role is known by its ARN. */
function principalText(kind: string, name: string): string {
  return kind === 'AWS' || name === '*' ? name : `${kind.toLowerCase()} ${name}`
}

function conditionOfJson(value: unknown, text: ValueText): string {
  if (!isRecord(value)) return ''
  return Object.entries(value)
    .flatMap(([operator, keys]) =>
      isRecord(keys) ? Object.entries(keys).map(([key, values]) => conditionText(operator, key, text.all(values))) : [],
    )
    .toSorted()
    .join(' and ')
}

function statementOfBlock(block: Readonly<Record<string, unknown>>, text: ValueText): Statement {
  return {
    effect: block['effect'] === 'Deny' ? 'deny' : 'allow',
    principals: [
      ...principalsOfBlocks(block['principals'], text),
      ...allBut(principalsOfBlocks(block['not_principals'], text)),
    ],
    actions: [...text.all(block['actions']), ...allBut(text.all(block['not_actions']))],
    resources: [...text.all(block['resources']), ...allBut(text.all(block['not_resources']))],
    condition: itemsOf(block['condition'])
      .map((one) => conditionText(text.of(one['test']) ?? '', text.of(one['variable']) ?? '', text.all(one['values'])))
      .toSorted()
      .join(' and '),
  }
}

function principalsOfBlocks(blocks: unknown, text: ValueText): readonly string[] {
  return itemsOf(blocks).flatMap((one) =>
    text.all(one['identifiers']).map((name) => principalText(text.of(one['type']) ?? '', name)),
  )
}

function conditionText(operator: string, key: string, values: readonly string[]): string {
  return `${operator} ${key} ${[...values].toSorted().join(' or ')}`
}

function itemsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(isRecord)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
