import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { cartOwnerOf } from './cart-owner.ts'
import { answerOf } from './change-cart.ts'
import { readCart } from './read-cart.ts'

export function getCart({ database, now }: Pick<Services, 'database' | 'now'>): ShopHandler<'getCart'> {
  return async (call) => answerOf(await readCart(database, cartOwnerOf(call), now()))
}
