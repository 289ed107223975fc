import { statement, type Queryable } from '@plinth/kit'

export type MovementKind = 'received' | 'adjusted' | 'reserved' | 'released' | 'sold' | 'returned'

export interface StockChange {
  readonly variantId: number
  readonly quantity: number
}

export interface StockReason {
  readonly who: string
  readonly note?: string
  readonly orderId?: string
}

/** What one unit of each movement does to the three sums of a variant. */
const effects: Readonly<Record<MovementKind, readonly [received: number, reserved: number, sold: number]>> = {
  received: [1, 0, 0],
  adjusted: [1, 0, 0],
  reserved: [0, 1, 0],
  released: [0, -1, 0],
  sold: [0, -1, 1],
  returned: [0, 0, -1],
}

const lockRows = statement<{ variant_id: number; available: number }, [ids: readonly number[]]>(
  'stock-lock',
  'select variant_id, available from stock where variant_id = any($1::bigint[]) order by variant_id for update',
)

const addToSums = statement<
  never,
  [ids: readonly number[], quantities: readonly number[], received: number, reserved: number, sold: number]
>(
  'stock-add',
  `update stock set received = received + $3 * moved.quantity, reserved = reserved + $4 * moved.quantity,
     sold = sold + $5 * moved.quantity, version = version + 1
   from unnest($1::bigint[], $2::bigint[]) as moved (variant_id, quantity)
   where stock.variant_id = moved.variant_id`,
)

const writeMovements = statement<
  never,
  [ids: readonly number[], quantities: readonly number[], kind: string, order: string | null, note: string, who: string]
>(
  'stock-write',
  `insert into stock_movements (variant_id, quantity, kind, order_id, note, who)
   select moved.variant_id, moved.quantity, $3, $4::uuid, $5, $6
   from unnest($1::bigint[], $2::bigint[]) as moved (variant_id, quantity)`,
)

/**
 * How many of each are there, with the rows locked until the transaction ends. Always in the order of the ids: two
 * buyers with the same two things in their carts wait for each other instead of locking each other out.
 */
export async function lockStock(
  transaction: Queryable,
  variantIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const ids = [...new Set(variantIds)].toSorted((a, b) => a - b)
  const rows = await transaction.rows(lockRows, [ids])
  return new Map(rows.map(({ variant_id, available }) => [variant_id, available]))
}

/** Changes the sums and writes the ledger, in one transaction with what it is done for. The rows must be locked. */
export async function moveStock(
  transaction: Queryable,
  kind: MovementKind,
  changes: readonly StockChange[],
  { who, note = '', orderId }: StockReason,
): Promise<void> {
  const merged = mergedByVariant(changes)
  if (merged.length === 0) return
  const ids = merged.map(({ variantId }) => variantId)
  const quantities = merged.map(({ quantity }) => quantity)
  await transaction.rows(addToSums, [ids, quantities, ...effects[kind]])
  await transaction.rows(writeMovements, [ids, quantities, kind, orderId ?? null, note, who])
}

const openRows = statement<never, [ids: readonly number[]]>(
  'stock-open',
  'insert into stock (variant_id) select unnest($1::bigint[]) on conflict do nothing',
)

/** Books goods in; opens the row of a new variant. For seeds, imports and the stock room. */
export async function receiveStock(
  transaction: Queryable,
  changes: readonly StockChange[],
  reason: StockReason,
): Promise<void> {
  const ids = changes.map(({ variantId }) => variantId)
  await transaction.rows(openRows, [ids])
  await lockStock(transaction, ids)
  await moveStock(
    transaction,
    'received',
    changes.filter(({ quantity }) => quantity > 0),
    reason,
  )
}

function mergedByVariant(changes: readonly StockChange[]): readonly StockChange[] {
  const sums = new Map<number, number>()
  for (const { variantId, quantity } of changes) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  return [...sums]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .toSorted((a, b) => a.variantId - b.variantId)
}
