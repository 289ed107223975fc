import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Resource } from '#graph/resource.ts'

/** Where a resource is made. */
export interface Place {
  /** 12 digits. */
  readonly account: string
  readonly region: string
}

/** An attribute that AWS forms from what is written, so that it is known before anything exists. */
export type KnownAttribute = (resource: Resource, place: Place) => string | undefined

/**
 * What shared code may ask of a type of Terraform resource. Every facet is optional: nothing known is not the same as
 * nothing there. To add one for all types (prices, zones, doors, identities), add its key here; to add a type, add its
 * file beside this one and run `node scripts/registries.mjs`.
 */
export interface Facet {
  /** The type in Terraform's words: `aws_iam_role`. */
  readonly type: string
  /** Attributes known before apply. Arguments that are written as plain values are known without being listed. */
  readonly known?: Readonly<Record<string, KnownAttribute>>
}

type Facets<T extends keyof ResourceAttributes> = Omit<Facet, 'type' | 'known'> & {
  readonly known?: { readonly [Attribute in keyof ResourceAttributes[T]]?: KnownAttribute }
}

/** Facets of one type; an attribute that the type does not have is a type error. */
export function facets<T extends keyof ResourceAttributes & string>(type: T, facet: Facets<T>): Facet {
  return { ...facet, type } as Facet
}

/** An argument that is written as plain text. */
export function textArgument(resource: Resource, name: string): string | undefined {
  const value = resource.args[name]
  return typeof value === 'string' ? value : undefined
}

/** An attribute made of one argument, for example an ARN of a name; unknown when the argument is. */
export function made(from: string, make: (value: string, place: Place) => string): KnownAttribute {
  return (resource, place) => {
    const value = textArgument(resource, from)
    return value === undefined ? undefined : make(value, place)
  }
}

/** An attribute that repeats an argument. */
export function same(argument: string): KnownAttribute {
  return (resource) => textArgument(resource, argument)
}
