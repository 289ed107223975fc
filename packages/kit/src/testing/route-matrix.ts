import type { AccessTable } from '#access/access-table.ts'
import type { RouteTable } from '#contract/definition.ts'
import type { RouteDefinition } from '#contract/route.ts'

/** What must come of a call: `hidden` is 404, as if the object did not exist. */
export type Expected = 'allowed' | 'unauthenticated' | 'forbidden' | 'hidden'

/** One route, called by one role, about an object of its own or of somebody else. */
export interface RouteCase {
  readonly name: string
  readonly routeName: string
  readonly route: RouteDefinition
  readonly role: string
  readonly object: 'own' | 'foreign'
  readonly expected: Expected
}

interface MatrixOptions {
  readonly contract: { readonly routes: RouteTable }
  readonly access: AccessTable
  /** Roles without an account. Default: `guest`. */
  readonly guests?: readonly string[]
}

/** Every route × every role × own or foreign object, with what must come of it: read from the table, not from the code. */
export function routeMatrix({ contract, access, guests = ['guest'] }: MatrixOptions): readonly RouteCase[] {
  return Object.entries(contract.routes).flatMap(([routeName, route]) =>
    access.roles.flatMap((role) =>
      (['own', 'foreign'] as const).map((object) => ({
        name: `${role} calls ${routeName} (${route.method} ${route.path}) about ${object === 'own' ? 'an' : 'a'} ${object} object`,
        routeName,
        route,
        role,
        object,
        expected: expectedOf(route, { role, object, isGuest: guests.includes(role) }, access),
      })),
    ),
  )
}

interface Asker {
  readonly role: string
  readonly object: 'own' | 'foreign'
  readonly isGuest: boolean
}

function expectedOf(
  { access: action }: RouteDefinition,
  { role, object, isGuest }: Asker,
  table: AccessTable,
): Expected {
  if (action === 'public') return 'allowed'
  const reach = table.reach({ id: isGuest ? undefined : role, roles: [role] }, action)
  if (reach === 'none') return isGuest ? 'unauthenticated' : 'forbidden'
  return reach === 'any' || (object === 'own' && !isGuest) ? 'allowed' : 'hidden'
}

/** Why an answer contradicts the table; undefined when it agrees. A status that the body caused (400, 409) is allowed. */
export function contradiction({ name, expected }: RouteCase, status: number): string | undefined {
  const refusals: Readonly<Record<Exclude<Expected, 'allowed'>, number>> = {
    unauthenticated: 401,
    forbidden: 403,
    hidden: 404,
  }
  const agrees =
    expected === 'allowed' ? status !== 401 && status !== 403 && status < 500 : status === refusals[expected]
  return agrees ? undefined : `${name}: expected ${expected}, answered ${status}`
}
