import type { Probed } from './probe.ts'

/** The text of `packages/plinth/src/aws/replacements.gen.ts`. */
export function renderTable(probed: readonly Probed[], providerVersion: string): string {
  const types = [...new Set(probed.map(({ type }) => type))].toSorted()
  const entries = types.map((type) => `  ${type}: ${rowOf(probed.filter((one) => one.type === type))},\n`)
  return `// Made by scripts/replacements.mjs, which asks hashicorp/aws ${providerVersion} itself; do not edit.
// What is not named here is updated in place. \`name{}\` is a block that comes or goes.

/** Version of the provider that was asked. */
export const askedProvider = '${providerVersion}'

/** Arguments of one type whose change does more than an update, separated by spaces. */
export interface Replacements {
  /** Makes the resource again. */
  readonly replaces?: string
  /** One value does, another does not. */
  readonly depends?: string
  /** The provider does not let anybody ask. */
  readonly unknown?: string
}

export const replacements: Readonly<Record<string, Replacements>> = {
${entries.join('')}}
`
}

function rowOf(probed: readonly Probed[]): string {
  const parts = (['replaces', 'depends', 'unknown'] as const).flatMap((effect) => {
    const names = probed
      .filter((one) => one.effect === effect)
      .map(({ argument, isBlock }) => (isBlock ? `${argument}{}` : argument))
    return names.length === 0 ? [] : [`${effect}: '${names.toSorted().join(' ')}'`]
  })
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}
