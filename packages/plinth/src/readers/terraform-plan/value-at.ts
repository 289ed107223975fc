/** What stands at `vpc_config.subnet_ids.0`. */
export function valueAt(args: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], args)
}

/** Puts a value at a path; lists on the way must exist, objects are made. */
export function setAt(args: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.')
  let place = args
  for (const key of keys.slice(0, -1)) {
    const next = place[key]
    place = (typeof next === 'object' && next !== null ? next : (place[key] = {})) as Record<string, unknown>
  }
  place[keys.at(-1) ?? ''] = value
}

/** Whether one path is the other, or lies inside it. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`)
}
