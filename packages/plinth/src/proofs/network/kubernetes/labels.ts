import { groupAt, isGroup, listAt, textAt } from './read-value.ts'

/** Whether something is so, where it may not be known. */
export type Ternary = 'yes' | 'no' | 'unknown'

/** Labels of a pod or a namespace. */
export interface Labels {
  readonly known: ReadonlyMap<string, string>
  /** Keys whose value is known after apply alone. */
  readonly late: ReadonlySet<string>
  /** Whether there can be no others: not so for pods of a chart and for namespaces that others make. */
  readonly complete: boolean
  /** Keys that are surely not among the others. */
  readonly absent?: ReadonlySet<string>
}

/** Labels that are written in an object. */
export function labelsOf(metadata: unknown): Labels {
  const known = new Map<string, string>()
  const late = new Set<string>()
  for (const [key, value] of Object.entries(groupAt(metadata, 'labels'))) {
    if (typeof value === 'string') known.set(key, value)
    else late.add(key)
  }
  return { known, late, complete: true }
}

/** Labels of which some are known, and others may be there. */
export function someLabels(known: Readonly<Record<string, string>>): Labels {
  return { known: new Map(Object.entries(known)), late: new Set(), complete: false }
}

/** Whether a label selector matches; without conditions it matches everything (Kubernetes API, LabelSelector). */
export function matches(selector: unknown, labels: Labels): Ternary {
  const wanted = Object.entries(groupAt(selector, 'matchLabels')).map(([key, value]) =>
    typeof value === 'string' ? matchesIn(key, [value], labels) : 'unknown',
  )
  const expressions = listAt(selector, 'matchExpressions').map((expression) => matchesExpression(expression, labels))
  return all([...wanted, ...expressions])
}

/** All of several: one `no` decides, else one `unknown` leaves it open. */
export function all(parts: readonly Ternary[]): Ternary {
  if (parts.includes('no')) return 'no'
  return parts.includes('unknown') ? 'unknown' : 'yes'
}

function matchesExpression(expression: unknown, labels: Labels): Ternary {
  const key = textAt(expression, 'key')
  const values = listAt(expression, 'values').filter((value) => typeof value === 'string')
  if (!isGroup(expression) || key === undefined) return 'unknown'
  switch (expression.operator) {
    case 'In':
      return matchesIn(key, values, labels)
    case 'NotIn':
      return not(matchesIn(key, values, labels))
    case 'Exists':
      return exists(key, labels)
    case 'DoesNotExist':
      return not(exists(key, labels))
    default:
      return 'unknown'
  }
}

function matchesIn(key: string, values: readonly string[], labels: Labels): Ternary {
  const value = labels.known.get(key)
  if (value !== undefined) return values.includes(value) ? 'yes' : 'no'
  return labels.late.has(key) ? 'unknown' : absence(key, labels)
}

function exists(key: string, labels: Labels): Ternary {
  return labels.known.has(key) || labels.late.has(key) ? 'yes' : absence(key, labels)
}

/** Of a label that is not among the known ones: `no` when there are no others. */
function absence(key: string, { complete, absent }: Labels): Ternary {
  return complete || absent?.has(key) === true ? 'no' : 'unknown'
}

function not(value: Ternary): Ternary {
  return value === 'yes' ? 'no' : value === 'no' ? 'yes' : 'unknown'
}
