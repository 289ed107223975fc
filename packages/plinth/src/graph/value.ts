/**
 * Argument values of resources: plain data, with expressions where an engine fills something in later.
 *
 * Expressions are tagged with `$`, a key that neither AWS nor Kubernetes uses, so that plain data needs no escape.
 */

/** An attribute of another resource, known at the earliest when that resource exists. */
export interface Reference<T = unknown> {
  readonly $: 'reference'
  /** Id of the resource that is referred to. */
  readonly target: string
  /** Attribute path in the engine's own notation, for example `arn` or `vpc_config[0].cluster_security_group_id`. */
  readonly attribute: string
  /** Phantom: the type of the attribute. */
  readonly type?: T
}

/** Text with references inside: `"${aws_s3_bucket.state.arn}/*"`. */
export interface Template {
  readonly $: 'template'
  readonly parts: readonly (string | TextReference)[]
}

/** A reference that can stand inside text. */
export type TextReference = Reference<string> | Reference<number>

/** A document that the engine wants as JSON text, such as an IAM policy; printed as `jsonencode(...)`. */
export interface Json {
  readonly $: 'json'
  readonly value: unknown
}

/** A function of the engine, evaluated when it runs: `uuid()`. */
export interface Call {
  readonly $: 'call'
  readonly function: string
  readonly arguments: readonly unknown[]
}

export type Expression = Reference | Template | Json | Call

/**
 * A value that is there and that nobody can tell now. Only readers of foreign input make it. It is not the same as an
 * absent argument: what is absent has the provider's default, so that an engine that meets `Unknown` answers `unknown`
 * wherever the value would decide.
 */
export interface Unknown {
  readonly $: 'unknown'
  /** `apply`: made by the apply. `secret`: in the plan, and not to be shown. `elsewhere`: in a state that was not given. */
  readonly because: 'apply' | 'secret' | 'elsewhere'
  /** What it is made of, where that can be told: the bucket that a policy speaks of. */
  readonly from: readonly Reference[]
}

/** Where a value comes from: the answer to `plinth why`. */
export type Origin =
  /** Written in the platform file, at this path. */
  | { readonly from: 'declared'; readonly path: Path }
  /** Left out in the platform file; the language's default, and why it is the default. */
  | { readonly from: 'default'; readonly path: Path; readonly reason: string }
  /** Not a choice of the platform file: a rule of the compiler, and why. */
  | { readonly from: 'decision'; readonly reason: string }

/** Keys from the root of the platform file to a value, for example `['resources', 'database', 'version']`. */
export type Path = readonly string[]

/** A value that remembers where it comes from. The graph strips it and keeps the origin beside the argument. */
export interface Setting<T> {
  readonly $: 'setting'
  readonly value: T
  readonly origin: Origin
}

/** What may stand for a value of type `T` in the arguments of a resource. */
export type Value<T> =
  | T
  | Setting<T>
  | Reference<T>
  | ([T] extends [string] ? Template | Json : never)
  | (T extends readonly (infer Item)[] ? readonly Value<Item>[] : never)

export function setting<T>(value: T, origin: Origin): Setting<T> {
  return { $: 'setting', value, origin }
}

/** A value that the compiler decides, with the reason that `plinth why` prints. */
export function decided<T>(value: T, reason: string): Setting<T> {
  return { $: 'setting', value, origin: { from: 'decision', reason } }
}

/** The same origin, another value: for arguments computed from a setting (days to hours, a name to an ARN). */
export function derive<T, U>(from: Setting<T>, map: (value: T) => U): Setting<U> {
  return { $: 'setting', value: map(from.value), origin: from.origin }
}

export function call(name: string, ...args: readonly unknown[]): Call {
  return { $: 'call', function: name, arguments: args }
}

export function json(value: unknown): Json {
  return { $: 'json', value }
}

export function unknown(because: Unknown['because'], from: readonly Reference[] = []): Unknown {
  return { $: 'unknown', because, from }
}

/** Tagged template for text with references: ``text`${bucket.arn}/*` ``. */
export function text(strings: TemplateStringsArray, ...holes: (string | number | TextReference)[]): Template {
  const parts: (string | TextReference)[] = []
  const push = (part: string | TextReference): void => {
    const last = parts.at(-1)
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
    else if (part !== '') parts.push(part)
  }
  strings.forEach((literal, i) => {
    push(literal)
    const hole = holes[i]
    if (hole !== undefined) push(typeof hole === 'number' ? String(hole) : hole)
  })
  return { $: 'template', parts }
}

export function isReference(value: unknown): value is Reference {
  return tagOf(value) === 'reference'
}

export function isTemplate(value: unknown): value is Template {
  return tagOf(value) === 'template'
}

export function isJson(value: unknown): value is Json {
  return tagOf(value) === 'json'
}

export function isCall(value: unknown): value is Call {
  return tagOf(value) === 'call'
}

export function isUnknown(value: unknown): value is Unknown {
  return tagOf(value) === 'unknown'
}

export function isSetting(value: unknown): value is Setting<unknown> {
  return tagOf(value) === 'setting'
}

function tagOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { $?: unknown }).$ : undefined
}

/** Every reference inside a value, in order of appearance, with repeats. */
export function referencesIn(value: unknown): readonly Reference[] {
  const found: Reference[] = []
  const visit = (current: unknown): void => {
    if (typeof current !== 'object' || current === null) return
    if (isReference(current)) found.push(current)
    else if (Array.isArray(current)) current.forEach(visit)
    else if (isTemplate(current)) current.parts.forEach(visit)
    else Object.values(current).forEach(visit)
  }
  visit(value)
  return found
}

/** `T` with settings allowed in place of any part of it, and absent parts written as `undefined`. */
export type WithSettings<T> =
  | Setting<T>
  | (T extends Expression
      ? T
      : T extends readonly (infer Item)[]
        ? readonly WithSettings<Item>[]
        : T extends object
          ? { readonly [Key in keyof T]: WithSettings<T[Key]> | (undefined extends T[Key] ? undefined : never) }
          : T)
