import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Resource } from '#graph/resource.ts'
import type { Drawing } from './drawing.ts'
import type { ForwardPart } from './forwards.ts'
import type { Holds } from './holds.ts'
import type { IdentityPart } from './identity.ts'
import type { Alternatives, Prices } from './prices.ts'
import type { NetworkPart } from './network.ts'

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
  /** How it is drawn; without it, it stands behind what is. */
  readonly drawing?: Drawing
  /** Who may do what. */
  readonly identity?: (resource: Resource) => readonly IdentityPart[]
  /** What it costs; without it, it is listed as not priced. */
  readonly prices?: Prices
  /** What it would cost to do the same another way, which the platform file has no word for. */
  readonly alternatives?: Alternatives
  /** What is kept in it and goes with it; without it, nothing is lost that could not be made again. */
  readonly holds?: Holds
  /** Names under which the outside finds it. */
  readonly publicNames?: (resource: Resource) => readonly unknown[]
  /** How packets travel through it. */
  readonly network?: (resource: Resource) => readonly NetworkPart[]
  /** How connections are handed on by it. */
  readonly forwards?: (resource: Resource) => readonly ForwardPart[]
}

type Facets<T extends string> = Omit<Facet, 'type' | 'known'> & {
  readonly known?: T extends keyof ResourceAttributes
    ? { readonly [Attribute in keyof ResourceAttributes[T]]?: KnownAttribute }
    : Readonly<Record<string, KnownAttribute>>
}

/** Facets of one type, emitted or met in plans alone; an attribute that an emitted type does not have is a type error. */
export function facets<T extends `aws_${string}`>(type: T, facet: Facets<T>): Facet {
  return { ...facet, type }
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
