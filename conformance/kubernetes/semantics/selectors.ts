import { type Finding, finding, joinPath } from '../finding.ts'
import type { Labels } from '../manifest.ts'
import { labelValue, qualifiedName } from '../names.ts'
import { labelFindings } from './metadata.ts'

export interface LabelSelector {
  readonly matchLabels?: Labels
  readonly matchExpressions?: readonly Requirement[]
}

interface Requirement {
  readonly key: string
  readonly operator: string
  readonly values?: readonly string[]
}

export function isEmptySelector({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean {
  return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0
}

export function matches({ matchLabels = {}, matchExpressions = [] }: LabelSelector, labels: Labels): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every((requirement) => meets(requirement, labels))
  )
}

function meets({ key, operator, values = [] }: Requirement, labels: Labels): boolean {
  const value = labels[key]
  if (operator === 'Exists') return value !== undefined
  if (operator === 'DoesNotExist') return value === undefined
  const listed = value !== undefined && values.includes(value)
  return operator === 'In' ? listed : !listed
}

export function* selectorFindings(selector: LabelSelector, path: string): Iterable<Finding> {
  yield* labelFindings(selector.matchLabels ?? {}, joinPath(path, 'matchLabels'))
  for (const [index, { key, operator, values = [] }] of (selector.matchExpressions ?? []).entries()) {
    const at = joinPath(path, 'matchExpressions', index)
    const problem = qualifiedName(key) ?? values.map(labelValue).find((one) => one !== undefined)
    if (problem !== undefined) yield finding('name/label', at, problem)
    const wantsValues = operator === 'In' || operator === 'NotIn'
    if (wantsValues !== values.length > 0)
      yield finding('selector/values', at, `${operator} ${wantsValues ? 'needs' : 'takes no'} values`)
  }
}
