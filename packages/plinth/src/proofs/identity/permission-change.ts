import { groupBy } from '#graph/group-by.ts'
import { coversPattern } from './covers.ts'
import { keyOf, type Permission } from './permissions.ts'

/** What a change does to permissions. A deny that goes away opens, a deny that comes closes. */
export interface PermissionChange {
  readonly opened: readonly Permission[]
  readonly closed: readonly Permission[]
}

/**
 * Permissions that hold after a change and did not before, and the other way round. What a wider permission covered, or
 * still covers, is neither opened nor closed: splitting `s3:*` into its parts opens nothing.
 */
export function permissionChange(before: readonly Permission[], after: readonly Permission[]): PermissionChange {
  const gone = missingFrom(before, after)
  const come = missingFrom(after, before)
  const opened = [...come.filter(({ effect }) => effect === 'allow'), ...gone.filter(({ effect }) => effect === 'deny')]
  const closed = [...gone.filter(({ effect }) => effect === 'allow'), ...come.filter(({ effect }) => effect === 'deny')]
  return { opened, closed }
}

function missingFrom(these: readonly Permission[], those: readonly Permission[]): readonly Permission[] {
  const known = new Set(those.map(keyOf))
  const byPrincipal = groupBy(those, ({ principal, effect }) => `${effect} ${principal}`)
  const seen = new Set<string>()
  return these.filter((permission) => {
    const key = keyOf(permission)
    if (known.has(key) || seen.has(key)) return false
    seen.add(key)
    const { effect, principal } = permission
    return !(byPrincipal.get(`${effect} ${principal}`) ?? []).some((other) => covers(other, permission))
  })
}

/** Actions are compared without case (IAM user guide, policy elements: Action). A condition narrows; none is widest. */
function covers(outer: Permission, inner: Permission): boolean {
  return (
    (outer.condition === '' || outer.condition === inner.condition) &&
    coversPattern(outer.action.toLowerCase(), inner.action.toLowerCase()) &&
    coversPattern(outer.resource, inner.resource)
  )
}
