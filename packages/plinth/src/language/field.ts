import type { Setting } from '#graph/value.ts'

/** Why a value may be left out: what stands there instead, and why an expert would choose it. */
export interface Fallback<T> {
  readonly value: T
  readonly reason: string
}

/** What a value must look like. One description serves checking, the JSON Schema and the reference pages. */
export type Shape =
  | { readonly type: 'text'; readonly expected: string; readonly pattern?: RegExp }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number; readonly unit: string }
  | { readonly type: 'flag'; readonly only?: boolean }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly of: Shape; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'table'; readonly of: Shape; readonly key: Name }
  | { readonly type: 'group'; readonly fields: Fields }
  | { readonly type: 'link'; readonly kinds: readonly string[] }
  | { readonly type: 'either'; readonly shapes: readonly Shape[] }

/** What the keys of a table may be called. */
export interface Name {
  readonly expected: string
  readonly pattern: RegExp
}

/** One key of a word: its shape, and what happens when it is left out. `T` is the value after defaults. */
export interface Field<T> {
  readonly shape: Shape
  readonly required: boolean
  readonly fallback?: Fallback<T>
}

export interface Fields {
  readonly [key: string]: Field<any> // oxlint-disable-line no-explicit-any -- a table of fields of any type
}

/** The table of fields of the interface `Input`: a forgotten or a misspelt key is a type error. */
export type FieldsOf<Input> = { readonly [Key in keyof Input]-?: Field<unknown> }

/** A word after defaults: every leaf is a setting that knows where it comes from; what may be absent is `undefined`. */
export type Resolved<F extends Fields> = { readonly [Key in keyof F]: F[Key] extends Field<infer T> ? T : never }

/** A leaf that must be written. */
export function required<T>(shape: Shape): Field<Setting<T>> {
  return { shape, required: true }
}

/** A leaf that may be absent, and then nothing stands in its place. */
export function optional<T>(shape: Shape): Field<Setting<T> | undefined> {
  return { shape, required: false }
}

/** A leaf with a default, and the reason for it. */
export function defaulted<T>(shape: Shape, value: T, reason: string): Field<Setting<T>> {
  return { shape, required: false, fallback: { value: value as never, reason } }
}

/** Keys that belong together. Leaving the group out means leaving out each of its keys. */
export function group<F extends Fields>(fields: F): Field<Resolved<F>> {
  return { shape: { type: 'group', fields }, required: false }
}

/** A group that may be absent as a whole. */
export function optionalGroup<F extends Fields>(fields: F): Field<Resolved<F> | undefined> {
  return { shape: { type: 'either', shapes: [{ type: 'group', fields }] }, required: false }
}

/** Named groups of the same fields. */
export function table<F extends Fields>(key: Name, fields: F): Field<Readonly<Record<string, Resolved<F>>>> {
  return { shape: { type: 'table', of: { type: 'group', fields }, key }, required: true }
}

/** A list of groups of the same fields; its order means something. */
export function items<F extends Fields>(fields: F): Field<readonly Resolved<F>[]> {
  return { shape: { type: 'list', of: { type: 'group', fields }, minimum: 1, maximum: Infinity }, required: true }
}

/** The same, and it may be left out. */
export function optionalItems<F extends Fields>(fields: F): Field<readonly Resolved<F>[] | undefined> {
  return { shape: { type: 'list', of: { type: 'group', fields }, minimum: 0, maximum: Infinity }, required: false }
}

export const flag: Shape = { type: 'flag' }

export function text(expected: string, pattern?: RegExp): Shape {
  return pattern === undefined ? { type: 'text', expected } : { type: 'text', expected, pattern }
}

export function integer(minimum: number, maximum: number, unit: string): Shape {
  return { type: 'integer', minimum, maximum, unit }
}

export function choice(values: readonly string[]): Shape {
  return { type: 'choice', values }
}

export function list(of: Shape, minimum = 0, maximum = Infinity): Shape {
  return { type: 'list', of, minimum, maximum }
}

export function dictionary(key: Name, of: Shape): Shape {
  return { type: 'table', of, key }
}

/** A reference to another declaration of the platform file, of one of these kinds. */
export function link(...kinds: readonly string[]): Shape {
  return { type: 'link', kinds }
}

export function either(...shapes: readonly Shape[]): Shape {
  return { type: 'either', shapes }
}
