import type { Setting, Value } from '#graph/value.ts'

/**
 * How the arguments of a Terraform resource are written in TypeScript. One representation for everything:
 *
 * - an attribute is a value, a reference, a template, a JSON document, or a setting around any of these;
 * - a nested block that may appear once (`max_items = 1`) is one object: `vpc_config: { subnet_ids }`;
 * - a nested block that may appear more often is an array of objects: `setting: [{ name, value }]`;
 * - an argument that is left out, or is `undefined`, is not written.
 */

/** An attribute. */
export type Argument<T> = Value<T> | Setting<Value<T>>

/** A map such as `tags`, whose values may be expressions one by one. */
export type Entries<T> =
  | Argument<Readonly<Record<string, T>>>
  | Readonly<Record<string, Argument<T>>>
  | Setting<Readonly<Record<string, Argument<T>>>>

/** A nested block that appears at most once. */
export type Block<T> = T | Setting<T>

/** A nested block that may be repeated. */
export type Blocks<T> = readonly Block<T>[] | Setting<readonly Block<T>[]>
