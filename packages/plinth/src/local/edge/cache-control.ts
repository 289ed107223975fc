/** Directives of a `Cache-Control` header in lower case; those without a value have an empty one. */
export function directivesOf(header: string | undefined): ReadonlyMap<string, string> {
  const parts = (header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return new Map(
    parts.map((part) => {
      const [name = '', value = ''] = part.split('=', 2)
      return [name.toLowerCase(), value.replaceAll('"', '')]
    }),
  )
}

/** Seconds of a directive; undefined when it is absent or no number. */
export function secondsOf(directives: ReadonlyMap<string, string>, name: string): number | undefined {
  const value = directives.get(name)
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined
}
