/** Reading of arguments whose types only their engine knows: what is not there, or is something else, is undefined. */

/** The value at a path such as `spec.template.spec`. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((current, key) => {
    if (typeof current !== 'object' || current === null) return undefined
    return (current as Readonly<Record<string, unknown>>)[key]
  }, value)
}

export function textAt(value: unknown, path: string): string | undefined {
  const found = at(value, path)
  return typeof found === 'string' ? found : undefined
}

export function numberAt(value: unknown, path: string): number | undefined {
  const found = at(value, path)
  return typeof found === 'number' ? found : undefined
}

/** A list as it is; a single thing as a list of one; nothing as none. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = at(value, path)
  if (found === undefined || found === null) return []
  return Array.isArray(found) ? (found as readonly unknown[]) : [found]
}

/** Plain text values of a group: labels, selectors. */
export function labelsAt(value: unknown, path: string): Readonly<Record<string, string>> {
  const found = at(value, path)
  if (typeof found !== 'object' || found === null) return {}
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** Whether labels have everything that a selector asks for. */
export function selects(selector: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value)
}
