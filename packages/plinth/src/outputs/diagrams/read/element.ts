import type { Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import type { Drawing } from '#aws/facets/drawing.ts'
import type { Resource } from '#graph/resource.ts'
import { addressOf } from '#graph/resource.ts'
import type { Node, State } from '../view.ts'

export function drawingOf(resource: Resource): Drawing | undefined {
  return registry.get(resource.type)?.drawing
}

export function evidenceOf(resource: Resource, argument?: string): Evidence {
  const { path } = resource.because
  return { resource: resource.id, ...(argument !== undefined && { argument }), ...(path.length > 0 && { path }) }
}

/** What it is, why it exists, and which place of the platform file asked for it. */
export function textOf(what: string, resource: Resource): string {
  const { reason, path, capability } = resource.because
  const place = path.length > 0 && capability !== 'terraform-plan' ? ` (${path.join('.')})` : ''
  return `${what}. ${sentence(reason)}${place}`
}

export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** The node that stands for a resource. */
export function nodeOf(resource: Resource, subject: Subject, words: Partial<Node> = {}): Node {
  const drawing = drawingOf(resource)
  const label = drawing?.label ?? resource.type
  const caption = words.subtitle ?? drawing?.caption?.(resource)
  return {
    id: resource.id,
    title: label,
    text: textOf(`${label} ${addressOf(resource)}`, resource),
    evidence: [evidenceOf(resource)],
    state: stateOf(subject),
    many: `${label.replace(/y$/, 'ie')}s`,
    ...(drawing && { icon: drawing.icon }),
    ...words,
    ...(caption !== undefined && { subtitle: caption }),
  }
}

/** Of a planned environment everything is planned. */
export function stateOf({ declared }: Subject): State {
  return declared?.state.value === 'planned' ? 'planned' : 'active'
}

/** Last key of the place that asked for a resource where that is a name of the platform file, else Terraform's name. */
export function nameOf(resource: Resource): string {
  const { path, capability } = resource.because
  const [first, second] = path
  if (capability !== 'terraform-plan' && first === 'resources' && second !== undefined) return second
  return resource.name
}
