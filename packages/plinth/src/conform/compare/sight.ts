import type { Model } from '../model/model.ts'
import type { ConceptId } from '../words/concept.ts'
import { concepts } from '../words/concepts.ts'

/** Made by the cluster, or outside of AWS: Terraform does not know of them. */
const madeElsewhere: ReadonlySet<ConceptId> = new Set(['github', 'load-balancer', 'elb', 'ingress'])

/** Whether nobody can tell: a Terraform plan alone says nothing about what runs in a cluster, and who deploys. */
export function isOutOfSight(concept: ConceptId, { subject }: Model): boolean {
  if (subject.declared !== undefined) return false
  if (subject.graph.resources.some(({ engine }) => engine !== 'terraform')) return false
  return madeElsewhere.has(concept) || concepts.get(concept)?.spot === 'cluster'
}
