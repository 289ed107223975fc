import type { Path } from '#graph/value.ts'
import { isDeclared } from './declared.ts'

/** A value as the user wrote it, with the path it was written at. */
export interface Located {
  readonly value: unknown
  readonly path: Path
}

/** The value at a key of a group; `undefined` when it is absent. */
export function at(group: Located, key: string): Located | undefined {
  const keys = inside(group.value)
  const found = keys !== undefined && Object.hasOwn(keys, key) ? (keys as Record<string, unknown>)[key] : undefined
  if (found === undefined) return undefined
  return found instanceof Merged ? found.located : { value: found, path: [...group.path, key] }
}

/** Keys that have a value. A key with `undefined` is left out, as TypeScript has it. */
export function keysOf(group: Located): readonly string[] {
  const keys = inside(group.value) ?? {}
  return Object.keys(keys).filter((key) => (keys as Record<string, unknown>)[key] !== undefined)
}

/** What stands in the braces: the input of a declaration, or the object itself; undefined where there are none. */
export function inside(value: unknown): object | undefined {
  const braces = isDeclared(value) ? value.input : value
  return isGroup(braces) ? braces : undefined
}

/** One value of an overridden group, keeping the place where it really was written. */
class Merged {
  readonly located: Located
  constructor(located: Located) {
    this.located = located
  }
}

/** A group with the keys of `override` in place of its own; nested groups merge, everything else is replaced. */
export function override(base: Located | undefined, over: Located | undefined): Located | undefined {
  if (base === undefined || over === undefined) return over ?? base
  if (inside(base.value) === undefined || inside(over.value) === undefined || isDeclared(over.value)) return over
  const merged: Record<string, Merged> = {}
  for (const key of new Set([...keysOf(base), ...keysOf(over)])) {
    const value = override(at(base, key), at(over, key))
    if (value !== undefined) merged[key] = new Merged(value)
  }
  return { value: merged, path: base.path }
}

export function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
