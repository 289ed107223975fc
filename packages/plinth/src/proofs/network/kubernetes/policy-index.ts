import type { Direction } from '#aws/facets/network.ts'
import type { Labels, Ternary } from './labels.ts'
import { matches } from './labels.ts'
import { policiesOf, type Policy } from './policies.ts'
import type { PolicyRule } from './policy-rule.ts'
import type { Pods } from './pods.ts'
import { groupAt } from './read-value.ts'
import type { Resource } from '#graph/resource.ts'

/** A rule that is about some pods, and whether it surely is. */
export interface Applied {
  readonly rule: PolicyRule
  /** Namespace in which selectors of pods alone look. */
  readonly namespace: string
  readonly selected: Ternary
}

/** What policies say about the pods of one kind in one direction. */
export interface Isolation {
  /** Whether only what a rule allows passes. */
  readonly isolated: Ternary
  readonly rules: readonly Applied[]
  /** What closes the door, in the order of the graph. */
  readonly by: readonly Resource[]
}

/** Finds the policies of pods without trying every policy on every pod. */
export interface PolicyIndex {
  readonly isolationOf: (pods: Pods, direction: Direction) => Isolation
}

export function policyIndex(resources: readonly Resource[]): PolicyIndex {
  const policies = policiesOf(resources)
  const byKey = groupedBy(policies, keyOf)
  const byNamespace = groupedBy(policies, ({ namespace }) => namespace)
  const selecting = ({ namespace, labels }: Pods): readonly Policy[] =>
    // A label that nobody knows may be any, so every policy of the namespace may be about these pods.
    labels.complete && labels.late.size === 0
      ? keysOf(namespace, labels).flatMap((key) => byKey.get(key) ?? [])
      : (byNamespace.get(namespace) ?? [])
  return { isolationOf: (pods, direction) => isolation(selecting(pods), pods, direction) }
}

function groupedBy(
  policies: readonly Policy[],
  keyFor: (policy: Policy) => string,
): ReadonlyMap<string, readonly Policy[]> {
  const groups = new Map<string, Policy[]>()
  for (const policy of policies) {
    const key = keyFor(policy)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [policy])
    else known.push(policy)
  }
  return groups
}

/** A policy that asks for a label is filed under the first one, every other under its namespace. */
function keyOf({ namespace, podSelector }: Policy): string {
  const [first] = Object.entries(groupAt(podSelector, 'matchLabels'))
  return first === undefined || typeof first[1] !== 'string' ? namespace : `${namespace} ${first[0]}=${first[1]}`
}

function keysOf(namespace: string, { known }: Labels): readonly string[] {
  return [namespace, ...[...known].map(([key, value]) => `${namespace} ${key}=${value}`)]
}

function isolation(policies: readonly Policy[], pods: Pods, direction: Direction): Isolation {
  const applied = policies
    .filter(({ rules }) => rules[direction] !== undefined)
    .map((policy) => ({ policy, selected: matches(policy.podSelector, pods.labels) }))
    .filter(({ selected }) => selected !== 'no')
  const own = direction === 'in' ? pods.ownRules : undefined
  const surely = own !== undefined || applied.some(({ selected }) => selected === 'yes')
  return {
    isolated: surely ? 'yes' : applied.length > 0 ? 'unknown' : 'no',
    rules: [
      ...applied.flatMap(({ policy, selected }) =>
        (policy.rules[direction] ?? []).map((rule) => ({ rule, namespace: policy.namespace, selected })),
      ),
      ...(own ?? []).map((rule) => ({ rule, namespace: pods.namespace, selected: 'yes' as const })),
    ],
    by: [...applied.map(({ policy }) => policy.resource), ...(own === undefined ? [] : [pods.resource])],
  }
}
