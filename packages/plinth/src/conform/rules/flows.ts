import type { ConceptId } from '../words/concept.ts'
import { concepts } from '../words/concepts.ts'

/**
 * Whether anything can go from one kind of thing to another: packets, a call, content, a right. Where nothing can, an
 * arrow in a document only puts two things side by side.
 */
export function canFlow(from: ConceptId, to: ConceptId): boolean {
  const [start, end] = [classOf(from), classOf(to)]
  if (start === 'nothing' || end === 'nothing') return true
  if (from === to) return start !== 'identity' && start !== 'frame'
  if (start === 'filter' && end === 'filter') return false
  return flows[start].includes(end)
}

type Class = 'actor' | 'way' | 'compute' | 'store' | 'identity' | 'filter' | 'frame'

const flows: Readonly<Record<Class, readonly Class[]>> = {
  actor: ['actor', 'way', 'compute', 'store', 'identity', 'frame'],
  way: ['actor', 'way', 'compute', 'store', 'filter'],
  compute: ['actor', 'way', 'compute', 'store', 'identity'],
  store: ['compute'],
  identity: ['way', 'compute', 'store', 'identity', 'frame'],
  filter: ['compute', 'store', 'way', 'filter'],
  frame: ['way', 'frame', 'compute', 'store'],
}

const classes: readonly (readonly [Class, readonly ConceptId[]])[] = [
  ['actor', ['users', 'developers', 'internet', 'github', 'terraform']],
  ['way', ['cdn', 'dns', 'firewall', 'internet-gateway', 'nat-gateway', 'endpoint', 'load-balancer', 'elb']],
  [
    'store',
    ['database', 'cache', 'bucket', 'table', 'registry', 'secret', 'key', 'logs', 'volume', 'audit', 'tracing'],
  ],
  ['identity', ['iam', 'role', 'oidc', 'service-account', 'policy']],
  ['filter', ['security-group', 'network-acl', 'network-policy']],
]

function classOf(concept: ConceptId): Class | 'nothing' {
  const found = classes.find(([, members]) => members.includes(concept))
  if (found !== undefined) return found[0]
  const spot = concepts.get(concept)?.spot
  if (spot === 'frame') return concept === 'cluster' ? 'compute' : 'frame'
  return concept === 'module' || concept === 'layer' ? 'nothing' : 'compute'
}
