/** Arguments as a graph or a plan holds them. */
export type Arguments = Readonly<Record<string, unknown>>

function isArguments(value: unknown): value is Arguments {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Blocks of one name with their places: none, one that stands alone, or a list. One that nobody knows is empty. */
export function blocks(args: Arguments, name: string): readonly { readonly body: Arguments; readonly place: string }[] {
  const value = args[name]
  if (isArguments(value)) return [{ body: known(value), place: name }]
  if (!Array.isArray(value)) return []
  return value.flatMap((body: unknown, i) => (isArguments(body) ? [{ body: known(body), place: `${name}.${i}` }] : []))
}

function known(body: Arguments): Arguments {
  return '$' in body ? {} : body
}

/** The only block of a name; without arguments when there is none. */
export function block(args: Arguments, name: string): Arguments {
  return blocks(args, name)[0]?.body ?? {}
}

/** Whether something is written: a plan writes "" and null for what is not. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value)
  return typeof value === 'number' ? value : undefined
}

/** Items of a list; one item that nobody knows for a list that nobody knows. */
export function items(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
