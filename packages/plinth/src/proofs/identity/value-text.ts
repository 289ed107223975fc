import { knownAttribute } from '#aws/facets/known.ts'
import type { Subject } from '#answers/subject.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import { isJson, isReference, isTemplate, type Reference } from '#graph/value.ts'

/** Turns argument values into the text that IAM will see; what only AWS knows stands as `${aws_eks_cluster.main.arn}`. */
export interface ValueText {
  /** One text; undefined when the value holds none. */
  readonly of: (value: unknown) => string | undefined
  /** A text or a list of texts. */
  readonly all: (value: unknown) => readonly string[]
  /** The resource that a value points to. */
  readonly target: (value: unknown) => Resource | undefined
}

export function valueText({ graph, place }: Pick<Subject, 'graph' | 'place'>): ValueText {
  const referenceText = ({ target, attribute }: Reference): string => {
    const resource = graph.byId.get(target)
    if (resource === undefined) return `\${${target}.${attribute}}`
    // An argument that hands on what another resource has: the principal of an access entry.
    const handedOn = resource.args[attribute]
    return (
      knownAttribute(resource, attribute, place) ??
      (isReference(handedOn) ? referenceText(handedOn) : `\${${addressOf(resource)}.${attribute}}`)
    )
  }
  const of = (value: unknown): string | undefined => {
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    if (isReference(value)) return referenceText(value)
    if (isTemplate(value)) return value.parts.map((part) => (isReference(part) ? referenceText(part) : part)).join('')
    return isJson(value) ? JSON.stringify(value.value) : undefined
  }
  const all = (value: unknown): readonly string[] =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value]).flatMap((item) => of(item) ?? [])
  const target = (value: unknown): Resource | undefined =>
    isReference(value) ? graph.byId.get(value.target) : undefined
  return { of, all, target }
}
