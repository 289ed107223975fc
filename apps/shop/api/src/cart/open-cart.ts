import { statement, type Queryable } from '@plinth/kit'
import { columnsOf, type CartOwner } from './cart-owner.ts'

/** A cart that can still be filled: not ordered yet. */
export interface OpenCart {
  readonly id: string
  readonly version: number
  readonly coupon: string | null
}

type OwnerValues = [customerId: string | null, tokenHash: string | null]

const ofOwner = `select id, version, coupon_code as coupon from carts
  where completed_at is null and (customer_id = $1::uuid or token_hash = $2)`

const find = statement<OpenCart, OwnerValues>('cart-find', ofOwner)
const lock = statement<OpenCart, OwnerValues>('cart-lock', `${ofOwner} for update`)

/** Two tabs that open a cart at the same moment open one. */
const open = statement<OpenCart, OwnerValues>(
  'cart-open',
  'insert into carts (customer_id, token_hash) values ($1::uuid, $2) on conflict do nothing',
)

const touch = statement<{ version: number }, [id: string]>(
  'cart-touch',
  'update carts set version = version + 1, updated_at = now() where id = $1 returning version',
)

export async function tryFindCart(database: Queryable, owner: CartOwner): Promise<OpenCart | undefined> {
  return (await database.rows(find, columnsOf(owner)))[0]
}

/** The cart, held until the transaction ends: changes of one cart come one after the other, and so does its checkout. */
export async function lockCart(transaction: Queryable, owner: CartOwner): Promise<OpenCart | undefined> {
  return (await transaction.rows(lock, columnsOf(owner)))[0]
}

export async function lockOrOpenCart(transaction: Queryable, owner: CartOwner): Promise<OpenCart> {
  const found = await lockCart(transaction, owner)
  if (found !== undefined) return found
  await transaction.rows(open, columnsOf(owner))
  const opened = await lockCart(transaction, owner)
  if (opened === undefined) throw new Error('a cart was opened and is not there')
  return opened
}

/** Gives the cart its next version; to be called with every change. */
export async function touchCart(transaction: Queryable, id: string): Promise<number> {
  const [row] = await transaction.rows(touch, [id])
  if (row === undefined) throw new Error(`the cart ${id} is not there`)
  return row.version
}
