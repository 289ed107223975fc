/** Reads parts of objects whose shape nobody has checked: manifests of a plan or of other people. */

export type Group = Readonly<Record<string, unknown>>

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The group at a path of keys; empty when nothing is there. */
export function groupAt(value: unknown, ...path: readonly string[]): Group {
  const found = valueAt(value, ...path)
  return isGroup(found) ? found : {}
}

/** The list at a path of keys; empty when nothing is there. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? found : []
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path)
  return typeof found === 'string' ? found : undefined
}

export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = valueAt(value, ...path)
  return typeof found === 'number' ? found : undefined
}

export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((current, key) => (isGroup(current) ? current[key] : undefined), value)
}
