import type { ProductQuery, Region } from '@shop/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'

export type ProductFilters = Partial<Omit<ProductQuery, 'cursor' | 'limit'>>

export interface OrderName {
  readonly number: string
  /** Opens the order of a buyer without account. */
  readonly token: string | undefined
}

export function orderRequest({ number, token }: OrderName) {
  return { params: { number }, query: token === undefined ? {} : { token } }
}

/** Everything the shop's pages read, each with its key. */
export const queries = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }) => bodyOf(api.getSession({}, { signal })),
      staleTime: 60_000,
    }),

  categories: () =>
    queryOptions({
      queryKey: ['categories'],
      queryFn: ({ signal }) => bodyOf(api.listCategories({}, { signal })),
      staleTime: 300_000,
    }),

  products: (filters: ProductFilters) =>
    infiniteQueryOptions({
      queryKey: ['products', filters],
      queryFn: ({ pageParam, signal }) =>
        bodyOf(api.listProducts({ query: { ...filters, ...(pageParam !== '' && { cursor: pageParam }) } }, { signal })),
      initialPageParam: '',
      getNextPageParam: (page) => page.next,
    }),

  featured: () =>
    queryOptions({
      queryKey: ['featured'],
      queryFn: ({ signal }) => bodyOf(api.listProducts({ query: { limit: 12 } }, { signal })),
      staleTime: 60_000,
    }),

  product: (slug: string) =>
    queryOptions({
      queryKey: ['product', slug],
      queryFn: ({ signal }) => bodyOf(api.getProduct({ params: { slug } }, { signal })),
    }),

  related: (slug: string) =>
    queryOptions({
      queryKey: ['related', slug],
      queryFn: ({ signal }) => bodyOf(api.listRelatedProducts({ params: { slug } }, { signal })),
      staleTime: 60_000,
    }),

  suggestions: (text: string) =>
    queryOptions({
      queryKey: ['suggestions', text],
      queryFn: ({ signal }) => bodyOf(api.suggestSearches({ query: { q: text } }, { signal })),
      enabled: text.length > 1,
      retry: false,
    }),

  cart: () =>
    queryOptions({
      queryKey: ['cart'],
      queryFn: ({ signal }) => bodyOf(api.getCart({}, { signal })),
      staleTime: 5_000,
    }),

  shippingPrices: (region: Region, postalCode: string) =>
    queryOptions({
      queryKey: ['cart', 'shipping', region, postalCode],
      queryFn: ({ signal }) => bodyOf(api.estimateCart({ query: { region, postalCode } }, { signal })),
    }),

  paymentProvider: () =>
    queryOptions({
      queryKey: ['payment-provider'],
      queryFn: ({ signal }) => bodyOf(api.getPaymentProvider({}, { signal })),
      staleTime: 300_000,
    }),

  order: (order: OrderName) =>
    queryOptions({
      queryKey: ['order', order.number, order.token],
      queryFn: ({ signal }) => bodyOf(api.getOrder(orderRequest(order), { signal })),
    }),

  invoice: (order: OrderName) =>
    queryOptions({
      queryKey: ['order', order.number, order.token, 'invoice'],
      queryFn: ({ signal }) => bodyOf(api.getInvoice(orderRequest(order), { signal })),
    }),

  orders: () =>
    infiniteQueryOptions({
      queryKey: ['orders'],
      queryFn: ({ pageParam, signal }) =>
        bodyOf(api.listOrders({ query: { limit: 20, ...(pageParam !== '' && { cursor: pageParam }) } }, { signal })),
      initialPageParam: '',
      getNextPageParam: (page) => page.next,
    }),

  addresses: () =>
    queryOptions({ queryKey: ['addresses'], queryFn: ({ signal }) => bodyOf(api.listAddresses({}, { signal })) }),

  sessions: () =>
    queryOptions({ queryKey: ['sessions'], queryFn: ({ signal }) => bodyOf(api.listSessions({}, { signal })) }),
}
