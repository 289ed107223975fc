import { access, type Account, type Role } from '@shop/contract'

export type Action = (typeof access.actions)[number]

/** Whether to offer it. The server decides again: what is hidden here is refused there. */
export function may(account: Account | null | undefined, action: Action): boolean {
  return access.reach({ id: account?.id, roles: [account?.role ?? 'guest'] }, action) !== 'none'
}

export function isStaff(role: Role): boolean {
  return role !== 'customer'
}
