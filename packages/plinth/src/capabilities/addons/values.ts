import { charts, type ChartName } from '#facts/charts.ts'

type Keys<Name extends ChartName> = keyof (typeof charts)[Name]['values']

/** Values of a chart, by the names that the facts give to its keys: a key that the chart does not have is a type error. */
export function helmValues<Name extends ChartName>(
  chart: Name,
  given: Readonly<Partial<Record<Keys<Name>, unknown>>>,
): Readonly<Record<string, unknown>> {
  const paths: Readonly<Record<string, string>> = charts[chart].values
  const values: Tree = {}
  for (const [key, value] of Object.entries(given)) {
    if (value !== undefined) setAt(values, (paths[key] ?? key).split('.'), value)
  }
  return values
}

type Tree = { [key: string]: unknown }

function setAt(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree[key] = value
    return
  }
  tree[key] ??= {}
  setAt(tree[key] as Tree, rest, value)
}
