import type { Subject } from '#answers/subject.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import type { Resource } from '#graph/resource.ts'
import { textAt } from '#outputs/diagrams/read/at.ts'
import type { ConceptId } from '../../words/concept.ts'
import type { Entity } from '../entity.ts'

/** Who and what is outside of AWS, and what is in every instance. */
export function outside(subject: Subject): readonly Entity[] {
  const workflows = subject.graph.resources.filter(({ engine }) => engine === 'github-actions')
  const state = subject.graph.resources.filter(isState)
  const hasTerraform = subject.graph.resources.some(({ engine }) => engine === 'terraform')
  const actor = (concept: ConceptId, resources: readonly Resource[]): Entity => ({
    id: concept,
    concept,
    title: concept,
    resources: resources.map(({ id }) => id),
    names: [],
    words: [],
    tiers: [],
    layer: undefined,
    facts: {},
  })
  return [
    actor('users', []),
    actor('internet', []),
    actor('developers', []),
    actor('metadata', []),
    ...(workflows.length > 0 ? [actor('github', workflows)] : []),
    ...(hasTerraform ? [actor('terraform', state)] : []),
  ]
}

/** The bucket and the table that Terraform keeps its state in; in a plan of others, what is named or made like them. */
export function isState({ because, type, terraform, args }: Resource): boolean {
  const kind = registry.get(type)?.drawing?.kind
  if (terraform?.mode !== 'managed' || (kind !== 'bucket' && kind !== 'table')) return false
  if (because.capability !== 'terraform-plan') return because.capability === 'state'
  return kind === 'table'
    ? args['hash_key'] === 'LockID'
    : /tf-?state|terraform-state/.test(textAt(args, 'bucket') ?? '')
}
