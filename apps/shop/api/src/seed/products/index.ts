import type { CategorySeed } from '../product-seed.ts'
import { desk } from './desk.ts'
import { garden } from './garden.ts'
import { kitchen } from './kitchen.ts'
import { lighting } from './lighting.ts'
import { pantry } from './pantry.ts'
import { table } from './table.ts'
import { textiles } from './textiles.ts'
import { wear } from './wear.ts'

/** In the order of the navigation. */
export const categories: readonly CategorySeed[] = [kitchen, table, pantry, lighting, textiles, garden, desk, wear]
