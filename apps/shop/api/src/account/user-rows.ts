import { statement, type Queryable } from '@plinth/kit'
import type { Account, Role } from '@shop/contract'

export interface User {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly passwordHash: string | null
  readonly verifiedAt: Date | null
  readonly createdAt: Date
}

const columns = `id, email, name, role, password_hash as "passwordHash", verified_at as "verifiedAt",
  created_at as "createdAt"`

/** A person who was erased has no address any more, and is found by nothing. */
const byEmail = statement<User, [email: string]>('user-by-email', `select ${columns} from users where email = $1`)
const byId = statement<User, [id: string]>(
  'user-by-id',
  `select ${columns} from users where id = $1 and email is not null`,
)

const insert = statement<{ id: string }, [email: string, name: string, hash: string]>(
  'user-insert',
  `insert into users (email, name, password_hash) values ($1, $2, $3)
   on conflict (email) do nothing returning id`,
)

const setPassword = statement<never, [id: string, hash: string]>(
  'user-set-password',
  'update users set password_hash = $2, version = version + 1 where id = $1',
)

const verify = statement<{ email: string }, [id: string]>(
  'user-verify',
  `update users set verified_at = coalesce(verified_at, now()), version = version + 1
   where id = $1 and email is not null returning email`,
)

const rename = statement<User, [id: string, name: string]>(
  'user-rename',
  `update users set name = $2, version = version + 1 where id = $1 and email is not null returning ${columns}`,
)

export async function tryFindUserByEmail(database: Queryable, email: string): Promise<User | undefined> {
  return (await database.rows(byEmail, [email]))[0]
}

export async function tryFindUser(database: Queryable, id: string): Promise<User | undefined> {
  return (await database.rows(byId, [id]))[0]
}

export async function tryFindEmail(database: Queryable, id: string): Promise<string | undefined> {
  return (await tryFindUser(database, id))?.email
}

/** The id of the new user; undefined when the address has an account already. */
export async function tryInsertUser(
  transaction: Queryable,
  user: { readonly email: string; readonly name: string; readonly passwordHash: string },
): Promise<string | undefined> {
  return (await transaction.rows(insert, [user.email, user.name, user.passwordHash]))[0]?.id
}

export async function storePassword(database: Queryable, id: string, hash: string): Promise<void> {
  await database.rows(setPassword, [id, hash])
}

/** The address that is proven now. */
export async function markVerified(transaction: Queryable, id: string): Promise<string | undefined> {
  return (await transaction.rows(verify, [id]))[0]?.email
}

export async function renameUser(database: Queryable, id: string, name: string): Promise<User | undefined> {
  return (await database.rows(rename, [id, name]))[0]
}

export function accountOf({ id, email, name, role, verifiedAt, createdAt }: User): Account {
  return { id, email, name, role, verified: verifiedAt !== null, createdAt: createdAt.toISOString() }
}
