const index = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`
const everyIndex = new RegExp(index, 'g')
const moduleStep = new RegExp(String.raw`module\.([\w-]+(?:${index})?)`, 'g')

/** `module.a["x"].aws_subnet.b[0]` as it stands in the configuration: `module.a.aws_subnet.b`. */
export function withoutIndexes(address: string): string {
  return address.replaceAll(everyIndex, '')
}

/** The calls that lead into a module: `network["eu"]`, `subnets`. */
export function modulePathOf(module: string): readonly string[] {
  return [...module.matchAll(moduleStep)].map((match) => match[1] ?? '')
}

export function moduleAddressOf(path: readonly string[]): string {
  return path.map((call) => `module.${call}`).join('.')
}
