const written = new WeakMap<object, Uint8Array>()

/**
 * The value of a JSON text, for many readers: frozen all the way down, so that nobody changes it for the others, and so
 * that its text stays true.
 */
export function frozenFromJson(text: string): unknown {
  const value: unknown = JSON.parse(text, (_, held: unknown) => Object.freeze(held))
  if (typeof value === 'object' && value !== null) written.set(value, Buffer.from(text))
  return value
}

/** The value as JSON; one of `frozenFromJson` is neither written nor encoded again. */
export function jsonOf(value: unknown): string | Uint8Array {
  return (typeof value === 'object' && value !== null ? written.get(value) : undefined) ?? JSON.stringify(value)
}
