import type { OrderState } from '@shop/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'

const first = ''

function from(cursor: string): { readonly cursor?: string } {
  return cursor === first ? {} : { cursor }
}

const paged = {
  initialPageParam: first,
  getNextPageParam: (page: { readonly next: string | null }) => page.next,
  staleTime: 0,
}

export interface OrderFilter {
  readonly state: OrderState | undefined
  readonly q: string
}

/** Everything the back office reads. Staff want to see what is, so nothing counts as fresh for long. */
export const officeQueries = {
  dashboard: (days: number) =>
    queryOptions({
      queryKey: ['office', 'dashboard', days],
      queryFn: ({ signal }) => bodyOf(api.getDashboard({ query: { days } }, { signal })),
      staleTime: 0,
    }),
  products: (q: string) =>
    infiniteQueryOptions({
      ...paged,
      queryKey: ['office', 'products', q],
      queryFn: ({ pageParam, signal }) =>
        bodyOf(api.listEditedProducts({ query: { q, ...from(pageParam) } }, { signal })),
    }),
  product: (slug: string) =>
    queryOptions({
      queryKey: ['office', 'product', slug],
      queryFn: ({ signal }) => bodyOf(api.getEditedProduct({ params: { slug } }, { signal })),
      staleTime: 0,
    }),
  stock: (q: string, below: number | undefined) =>
    infiniteQueryOptions({
      ...paged,
      queryKey: ['office', 'stock', q, below],
      queryFn: ({ pageParam, signal }) =>
        bodyOf(api.listStock({ query: { q, ...(below !== undefined && { below }), ...from(pageParam) } }, { signal })),
    }),
  stockOf: (sku: string) =>
    queryOptions({
      queryKey: ['office', 'stock-of', sku],
      queryFn: ({ signal }) => bodyOf(api.getStock({ params: { sku } }, { signal })),
      staleTime: 0,
    }),
  orders: ({ state, q }: OrderFilter) =>
    infiniteQueryOptions({
      ...paged,
      queryKey: ['office', 'orders', state, q],
      queryFn: ({ pageParam, signal }) =>
        bodyOf(
          api.listDeskOrders({ query: { q, ...(state !== undefined && { state }), ...from(pageParam) } }, { signal }),
        ),
    }),
  order: (number: string) =>
    queryOptions({
      queryKey: ['office', 'order', number],
      queryFn: ({ signal }) => bodyOf(api.getOrder({ params: { number } }, { signal })),
      staleTime: 0,
    }),
  returns: () =>
    infiniteQueryOptions({
      ...paged,
      queryKey: ['office', 'returns'],
      queryFn: ({ pageParam, signal }) => bodyOf(api.listReturns({ query: from(pageParam) }, { signal })),
    }),
  coupons: () =>
    queryOptions({
      queryKey: ['office', 'coupons'],
      queryFn: ({ signal }) => bodyOf(api.listCoupons({}, { signal })),
      staleTime: 0,
    }),
  audit: (object: string) =>
    infiniteQueryOptions({
      ...paged,
      queryKey: ['office', 'audit', object],
      queryFn: ({ pageParam, signal }) =>
        bodyOf(api.listAudit({ query: { ...(object !== '' && { object }), ...from(pageParam) } }, { signal })),
    }),
  people: (q: string) =>
    infiniteQueryOptions({
      ...paged,
      queryKey: ['office', 'people', q],
      queryFn: ({ pageParam, signal }) => bodyOf(api.listPeople({ query: { q, ...from(pageParam) } }, { signal })),
    }),
  mails: (to: string) =>
    infiniteQueryOptions({
      ...paged,
      queryKey: ['office', 'mails', to],
      queryFn: ({ pageParam, signal }) =>
        bodyOf(api.listMails({ query: { ...(to !== '' && { to }), ...from(pageParam) } }, { signal })),
    }),
  modes: () =>
    queryOptions({
      queryKey: ['office', 'modes'],
      queryFn: ({ signal }) => bodyOf(api.getModes({}, { signal })),
      staleTime: 0,
    }),
}

/** The entity tag of a version, as `if-match` wants it. */
export function versionTag({ version }: { readonly version: number }): string {
  return `"${version}"`
}
