import type { AccessTable } from '#access/access-table.ts'
import type { RouteTable } from '#contract/definition.ts'

interface Named {
  readonly contract: { readonly routes: RouteTable }
  readonly access: AccessTable
  readonly limits?: { readonly policies: readonly string[] }
}

/** A route that names an action or a limit nobody defined would be refused or unlimited for ever: the start stops. */
export function refuseUnknownNames({ contract, access, limits }: Named): void {
  const mistakes = Object.entries(contract.routes).flatMap(([name, route]) => [
    ...unknownIn(name, 'access', route.access, ['public', ...access.actions]),
    ...(limits === undefined ? [] : unknownIn(name, 'limit', route.limit, limits.policies)),
  ])
  if (mistakes.length > 0) throw new Error(`the contract and the server disagree:\n  ${mistakes.join('\n  ')}`)
}

function unknownIn(
  route: string,
  field: string,
  name: string | undefined,
  known: readonly string[],
): readonly string[] {
  if (name === undefined || known.includes(name)) return []
  return [`${route}: ${field} '${name}' is not one of ${known.join(', ')}`]
}
