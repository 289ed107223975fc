/** Arguments as plans and capabilities write them: a block that may appear once is an object, others are lists. */
export type Arguments = Readonly<Record<string, unknown>>

/** Nested blocks of a name, in order; none when it is absent or not known. */
export function blocksAt(args: Arguments | undefined, name: string): readonly Arguments[] {
  const value = args?.[name]
  if (Array.isArray(value)) return (value as readonly unknown[]).filter(isBlock)
  return isBlock(value) ? [value] : []
}

/** A number, also one written as text. */
export function numberAt(args: Arguments | undefined, name: string): number | undefined {
  const value = args?.[name]
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined
}

export function textAt(args: Arguments | undefined, name: string): string | undefined {
  const value = args?.[name]
  return typeof value === 'string' ? value : undefined
}

/** Whether a flag is set, also one written as text. */
export function isSet(args: Arguments | undefined, name: string): boolean {
  const value = args?.[name]
  return value === true || value === 'true'
}

function isBlock(value: unknown): value is Arguments {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('$' in value)
}
