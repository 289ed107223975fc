import { statement, type Queryable } from '@plinth/kit'
import type { Address, SavedAddress } from '@shop/contract'

const columns = `id, name, street, unit, city, region, postal_code as "postalCode", country, phone,
  is_default as "isDefault"`

type FieldValues = [
  userId: string,
  name: string,
  street: string,
  unit: string,
  city: string,
  region: string,
  postalCode: string,
  country: string,
  phone: string,
]

const list = statement<SavedAddress, [userId: string]>(
  'addresses-of',
  `select ${columns} from addresses where user_id = $1 order by is_default desc, created_at desc, id`,
)

const insert = statement<{ id: string }, FieldValues>(
  'address-insert',
  `insert into addresses (user_id, name, street, unit, city, region, postal_code, country, phone)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
)

const update = statement<{ id: string }, [...FieldValues, id: string]>(
  'address-update',
  `update addresses set name = $2, street = $3, unit = $4, city = $5, region = $6, postal_code = $7, country = $8,
     phone = $9 where user_id = $1 and id = $10 returning id`,
)

const remove = statement<{ wasDefault: boolean }, [userId: string, id: string]>(
  'address-remove',
  'delete from addresses where user_id = $1 and id = $2 returning is_default as "wasDefault"',
)

const clearDefault = statement<never, [userId: string]>(
  'address-clear-default',
  'update addresses set is_default = false where user_id = $1 and is_default',
)

const setDefault = statement<never, [userId: string, id: string]>(
  'address-set-default',
  'update addresses set is_default = true where user_id = $1 and id = $2',
)

/** One change of an address book at a time: the row of its owner stands for the whole book. */
const lockBook = statement<never, [userId: string]>('address-lock', 'select from users where id = $1 for update')

export async function lockAddressBook(transaction: Queryable, userId: string): Promise<void> {
  await transaction.rows(lockBook, [userId])
}

/** The default first, then the newest. */
export async function listOf(database: Queryable, userId: string): Promise<readonly SavedAddress[]> {
  return database.rows(list, [userId])
}

export async function insertAddress(transaction: Queryable, userId: string, address: Address): Promise<string> {
  const [row] = await transaction.rows(insert, valuesOf(userId, address))
  if (row === undefined) throw new Error('an address was inserted and has no id')
  return row.id
}

/** False when the owner has no such address. */
export async function updateAddress(
  transaction: Queryable,
  userId: string,
  id: string,
  address: Address,
): Promise<boolean> {
  return (await transaction.rows(update, [...valuesOf(userId, address), id])).length === 1
}

/** Whether it was the default; undefined when the owner has no such address. */
export async function removeAddressRow(
  transaction: Queryable,
  userId: string,
  id: string,
): Promise<boolean | undefined> {
  return (await transaction.rows(remove, [userId, id]))[0]?.wasDefault
}

export async function makeDefault(transaction: Queryable, userId: string, id: string): Promise<void> {
  await transaction.rows(clearDefault, [userId])
  await transaction.rows(setDefault, [userId, id])
}

export async function findSaved(database: Queryable, userId: string, id: string): Promise<SavedAddress> {
  const found = (await listOf(database, userId)).find((address) => address.id === id)
  if (found === undefined) throw new Error('an address was saved and is not there')
  return found
}

function valuesOf(userId: string, address: Address): FieldValues {
  const { name, street, unit, city, region, postalCode, country, phone } = address
  return [userId, name, street, unit, city, region, postalCode, country, phone]
}
