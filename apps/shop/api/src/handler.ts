import type { Call, Handler, Handlers } from '@plinth/kit'
import type { shop } from '@shop/contract'
import type { Who } from './who.ts'

type Routes = (typeof shop)['routes']

/** The handler of one route of the shop: `ShopHandler<'getProduct'>`. */
export type ShopHandler<Name extends keyof Routes> = Handler<Routes[Name], Who>

/** What the handler of that route is called with. */
export type ShopCall<Name extends keyof Routes> = Call<Routes[Name], Who>

/** The part of a call that every handler has, whatever its route. */
export type AnyCall = Pick<Call<Routes[keyof Routes], Who>, 'who' | 'header' | 'cookie' | 'address' | 'signal' | 'log'>

export type ShopHandlers = Handlers<Routes, Who>
