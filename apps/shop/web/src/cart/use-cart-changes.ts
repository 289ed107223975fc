import type { Cart } from '@shop/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { announce } from '../shell/announce.ts'
import { counted } from '../words/counts.ts'
import { formatMoney } from '../words/money.ts'

/** Each change answers the whole cart, which becomes what every page shows. */
function useCartChange<Input>(change: (input: Input) => Promise<Cart>, said: (cart: Cart, input: Input) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    // One after the other: two quick clicks on "one more" are two more, whatever answer comes first.
    scope: { id: 'cart' },
    onSuccess: (cart, input) => {
      client.setQueryData(queries.cart().queryKey, cart)
      said(cart, input)
    },
    onError: () => client.invalidateQueries(queries.cart()),
  })
}

function sayTotal(cart: Cart): void {
  announce(cart.count === 0 ? 'The cart is empty' : `Cart: ${counted(cart.count, 'item')}, ${formatMoney(cart.total)}`)
}

interface Addition {
  readonly sku: string
  readonly quantity: number
  readonly name: string
}

export function useAddToCart() {
  return useCartChange(
    ({ sku, quantity }: Addition) => bodyOf(api.addCartLine({ body: { sku, quantity } })),
    (_, { name, quantity }) =>
      announce(quantity === 1 ? `${name} is in your cart` : `${quantity} × ${name} are in your cart`, {
        to: '/cart',
        label: 'View cart',
      }),
  )
}

export function useChangeQuantity() {
  return useCartChange(
    ({ sku, quantity }: Omit<Addition, 'name'>) => bodyOf(api.changeCartLine({ params: { sku }, body: { quantity } })),
    sayTotal,
  )
}

export function useRemoveLine() {
  return useCartChange((sku: string) => bodyOf(api.removeCartLine({ params: { sku } })), sayTotal)
}

export function useAcceptPrices() {
  return useCartChange(
    () => bodyOf(api.acceptCartPrices()),
    () => announce('The new prices are noted'),
  )
}

export function useApplyCoupon() {
  return useCartChange((code: string) => bodyOf(api.applyCoupon({ body: { code } })), sayTotal)
}

export function useRemoveCoupon() {
  return useCartChange(() => bodyOf(api.removeCoupon()), sayTotal)
}
