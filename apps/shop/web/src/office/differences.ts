/** One field that a change touched. */
export interface Difference {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** What differs between two states, field by field; a missing side is shown as a dash. */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const [old, now] = [leaves(before), leaves(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const difference = { path, before: old.get(path) ?? '–', after: now.get(path) ?? '–' }
    return difference.before === difference.after ? [] : [difference]
  })
}

function leaves(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (value === null || value === undefined) return new Map(path === '' ? [] : [[path, '–']])
  if (typeof value !== 'object') return new Map([[path, JSON.stringify(value).replaceAll(/^"|"$/g, '')]])
  const entries = Object.entries(value).flatMap(([name, inner]) => [
    ...leaves(inner, path === '' ? name : `${path}.${name}`),
  ])
  return new Map(entries)
}
