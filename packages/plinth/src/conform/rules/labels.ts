import { nameOf, type Drawn } from '../compare/drawn.ts'
import { findingAt } from '../finding.ts'
import type { DocumentFinding } from '../report.ts'

const instanceType = /\b(?:db\.|cache\.)?[a-z]\d[a-z\d-]*\.(?:nano|micro|small|medium|large|\d*xlarge|metal)\b/g

export function typesIn(label: string): readonly string[] {
  return [...label.matchAll(instanceType)].map(([type]) => type)
}

/** What a label says that its thing cannot have. */
export function impossibleLabel(drawn: Drawn): DocumentFinding | undefined {
  const { concept, label, line } = drawn
  const what = nameOf(drawn)
  const [type] = typesIn(label)
  // Elastic Load Balancing user guide, "How Elastic Load Balancing works": capacity units, no instance types.
  if (type !== undefined && concept === 'load-balancer') {
    return findingAt(line, 'document/balancer-with-type', { what, type })
  }
  // Amazon EC2 user guide, "Use instance metadata to manage your EC2 instance".
  if (label.includes('169.254.169.254') && concept !== 'metadata') {
    return findingAt(line, 'document/metadata-address', { what })
  }
  // Kubernetes documentation, "Namespaces": each object is in one.
  const box = drawn.boxes.findLast((one) => one.concept === 'namespace' || /namespace/i.test(one.label))
  if (box !== undefined && /\bkube-system\b/.test(label) && !/\bkube-system\b/.test(box.label)) {
    return findingAt(line, 'document/other-namespace', { what, box: nameOf(box), namespace: 'kube-system' })
  }
  return undefined
}
