import { explain } from './explain.ts'
import type { OwnedObject, Reach, Subject } from './subject.ts'

export type { OwnedObject, Reach, Subject } from './subject.ts'

/** By action (`order:refund`), which role may do it with which objects. What is not listed is refused. */
export type AccessRules<Role extends string> = Readonly<
  Record<string, Readonly<Partial<Record<Role, Exclude<Reach, 'none'>>>>>
>

export interface AccessDefinition<Role extends string, Rules extends AccessRules<Role>> {
  readonly roles: readonly Role[]
  readonly rules: Rules
}

/** The verdict with its reason. `because` names roles and actions, no person and no object. */
export interface AccessDecision {
  readonly allowed: boolean
  readonly reach: Reach
  readonly because: string
}

/** One line of the table, spelled out: what a test tries, and what must come of it. */
export interface AccessCase<Role extends string, Action extends string> {
  readonly role: Role
  readonly action: Action
  readonly object: 'own' | 'foreign'
  readonly allowed: boolean
}

export interface AccessTable<Role extends string = string, Action extends string = string> {
  readonly roles: readonly Role[]
  readonly actions: readonly Action[]
  /** How far the widest of somebody's roles reaches. For lists: `own` means to filter by owner. */
  reach(subject: Subject, action: string): Reach
  /**
   * May this be done with this object? Without an object only `any` is enough, so that a forgotten owner refuses
   * instead of allowing.
   */
  decide(subject: Subject, action: string, object?: OwnedObject): AccessDecision
  /** Every role × action × own or foreign object, with the verdict: tests are generated from it. */
  cases(): readonly AccessCase<Role, Action>[]
}

/** Authorisation as one table: role × action × object, and no to everything that does not stand in it. */
export function accessTable<const Role extends string, const Rules extends AccessRules<NoInfer<Role>>>(
  definition: AccessDefinition<Role, Rules>,
): AccessTable<Role, keyof Rules & string> {
  const { roles } = definition
  const rules: AccessRules<string> = definition.rules
  refuseUnknownRoles(roles, rules)
  const actions = Object.keys(rules) as (keyof Rules & string)[]
  const reach = (subject: Subject, action: string): Reach =>
    widest(subject.roles.map((role) => grant(rules, role, action)))
  const decide = (subject: Subject, action: string, object?: OwnedObject): AccessDecision => {
    const reached = reach(subject, action)
    const owns = object?.owner !== undefined && object.owner === subject.id
    const allowed = reached === 'any' || (reached === 'own' && owns)
    return {
      allowed,
      reach: reached,
      because: explain({ subject, action, object, known: actions, reach: reached, owns }),
    }
  }
  const cases = (): readonly AccessCase<Role, keyof Rules & string>[] =>
    actions.flatMap((action) =>
      roles.flatMap((role) =>
        (['own', 'foreign'] as const).map((object) => {
          const reached = grant(rules, role, action)
          return { role, action, object, allowed: reached === 'any' || (reached === 'own' && object === 'own') }
        }),
      ),
    )
  return { roles, actions, reach, decide, cases }
}

function grant(rules: AccessRules<string>, role: string, action: string): Reach {
  const row = Object.hasOwn(rules, action) ? rules[action] : undefined
  return row !== undefined && Object.hasOwn(row, role) ? (row[role] ?? 'none') : 'none'
}

function widest(reaches: readonly Reach[]): Reach {
  return reaches.includes('any') ? 'any' : reaches.includes('own') ? 'own' : 'none'
}

/** Types refuse them too, unless the table was widened on its way. */
function refuseUnknownRoles(roles: readonly string[], rules: AccessRules<string>): void {
  for (const [action, row] of Object.entries(rules)) {
    const unknown = Object.keys(row).find((role) => !roles.includes(role))
    if (unknown !== undefined)
      throw new Error(`access: ${action} names the role ${unknown}; roles are ${roles.join(', ')}`)
  }
}
