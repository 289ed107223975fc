import { registry } from '#aws/facets/registry.gen.ts'
import type { Resource } from '#graph/resource.ts'
import { textAt } from '#outputs/diagrams/read/at.ts'
import type { ConceptId } from '../../words/concept.ts'
import { tokensOf } from '../../words/tokens.ts'
import { isState } from './outside.ts'

/** What it is and its name; stores go by their name in the platform file. */
export function titleOf(resource: Resource, concept: ConceptId): string {
  const label = registry.get(resource.type)?.drawing?.label ?? resource.type
  const [first, second] = resource.because.path
  const declared = first === 'resources' && (concept === 'database' || concept === 'cache') ? second : undefined
  return `${label} ${declared ?? namesOf(resource)[0] ?? resource.name}`
}

/** Names that are given in full. */
export function namesOf({ args }: Resource): readonly string[] {
  return ['name', 'bucket', 'identifier', 'replication_group_id', 'cluster_name', 'node_group_name', 'domain'].flatMap(
    (key) => textAt(args, key) ?? [],
  )
}

/** Words that tell it from others of its kind. */
export function wordsOf(resource: Resource): readonly string[] {
  const [first, second] = resource.because.path
  const state = isState(resource) ? ['terraform', 'state', 'tf', 'lock'] : []
  const given = first === 'resources' && second !== undefined ? tokensOf(second) : []
  const words = [...tokensOf(resource.name), ...given, ...state]
  return [...new Set(words.flatMap((word) => [word, ...(synonyms[word] ?? [])]))]
}

/** Words that mean the same in names of roles, groups and providers. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  github: ['gh', 'gha', 'actions'],
  release: ['gh', 'github', 'actions', 'ci', 'deploy'],
  cluster: ['eks'],
  nodes: ['node', 'worker', 'eks'],
  redis: ['cache', 'elasticache'],
  database: ['rds', 'postgresql', 'db'],
  balancer: ['alb', 'lb'],
  lb: ['alb', 'lbc'],
  backend: ['be'],
  frontend: ['fe'],
  assets: ['static', 'asset'],
}
