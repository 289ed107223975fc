/**
 * Compares a value with a pattern and returns what differs, one sentence each; nothing when it fits.
 *
 * An object fits when each key of the pattern fits, a list when it is as long and each item fits, anything else when it
 * is the same. Words with a dollar say more:
 *
 *     $exactly: {...}      the same, without further keys at any depth
 *     $contains: [...]     a list in which each of these has an item that fits
 *     $matches: '^1\.'     text that fits a regular expression
 *     $absent: true        the key is not there
 */
export function differences(actual: unknown, pattern: unknown, path = ''): readonly string[] {
  const word = wordOf(pattern)
  if (word !== undefined) return words[word.name](actual, word.operand, path)
  if (Array.isArray(pattern)) return listDifferences(actual, pattern, path)
  if (isObject(pattern)) return objectDifferences(actual, pattern, path)
  return same(actual, pattern) ? [] : [`${path} is ${show(actual)}, not ${show(pattern)}`]
}

const words = {
  $exactly: (actual: unknown, operand: unknown, path: string) =>
    same(actual, operand) ? [] : [`${path} is ${show(actual)}, not exactly ${show(operand)}`],
  $contains: (actual: unknown, operand: unknown, path: string) => {
    if (!Array.isArray(actual)) return [`${path} is ${show(actual)}, not a list`]
    return (operand as readonly unknown[])
      .filter((wanted) => !actual.some((item) => differences(item, wanted).length === 0))
      .map((wanted) => `${path} has nothing like ${show(wanted)} in it: ${show(actual)}`)
  },
  $matches: (actual: unknown, operand: unknown, path: string) =>
    typeof actual === 'string' && new RegExp(String(operand)).test(actual)
      ? []
      : [`${path} is ${show(actual)}, which does not match ${String(operand)}`],
  $absent: (actual: unknown, _: unknown, path: string) =>
    actual === undefined ? [] : [`${path} is there: ${show(actual)}`],
} as const satisfies Record<string, (actual: unknown, operand: unknown, path: string) => readonly string[]>

function wordOf(pattern: unknown): { readonly name: keyof typeof words; readonly operand: unknown } | undefined {
  if (!isObject(pattern)) return undefined
  const [first, ...more] = Object.entries(pattern)
  if (first === undefined || !first[0].startsWith('$')) return undefined
  const [name, operand] = first
  if (!(name in words) || more.length > 0) throw new Error(`not a pattern: ${JSON.stringify(pattern)}`)
  return { name: name as keyof typeof words, operand }
}

function listDifferences(actual: unknown, pattern: readonly unknown[], path: string): readonly string[] {
  if (!Array.isArray(actual)) return [`${path} is ${show(actual)}, not a list`]
  if (actual.length !== pattern.length) {
    return [`${path} has ${actual.length} items, not ${pattern.length}: ${show(actual)}`]
  }
  return pattern.flatMap((item, i) => differences(actual[i], item, `${path}[${i}]`))
}

function objectDifferences(actual: unknown, pattern: Keyed, path: string): readonly string[] {
  if (!isObject(actual)) return [`${path} is ${show(actual)}, not an object`]
  return Object.entries(pattern).flatMap(([key, item]) =>
    differences(actual[key], item, path === '' ? key : `${path}.${key}`),
  )
}

type Keyed = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** The same text for values that differ in the order of keys alone. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([x], [y]) => (x < y ? -1 : 1))) : item,
  )
}

function show(value: unknown): string {
  const text = value === undefined ? 'absent' : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 300)}...` : text
}
