import type { AccountTables } from './account/tables.ts'
import type { CartTables } from './cart/tables.ts'
import type { CatalogueTables } from './catalogue/tables.ts'
import type { OrderTables } from './orders/tables.ts'

/** Every table of the shop, as Kysely sees it. */
export interface Tables extends CatalogueTables, CartTables, AccountTables, OrderTables {}
