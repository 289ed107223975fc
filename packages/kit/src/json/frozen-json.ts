const texts = new WeakMap<object, string>()

/**
 * The value of a JSON text, for many readers: frozen all the way down, so that nobody changes it for the others, and so
 * that its text stays true.
 */
export function frozenFromJson(text: string): unknown {
  const value: unknown = JSON.parse(text, (_, held: unknown) => Object.freeze(held))
  if (typeof value === 'object' && value !== null) texts.set(value, text)
  return value
}

/** The value as JSON; one of `frozenFromJson` is not written again. */
export function jsonOf(value: unknown): string {
  return (typeof value === 'object' && value !== null ? texts.get(value) : undefined) ?? JSON.stringify(value)
}
