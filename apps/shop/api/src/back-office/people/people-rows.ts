import type { Queries } from '@plinth/kit'
import type { Person } from '@shop/contract'
import type { Tables } from '../../tables.ts'

/** Accounts of people who have not been erased. */
export function peopleRows({ kysely }: Queries<Tables>) {
  return kysely
    .selectFrom('users')
    .select([
      'users.id',
      'users.email',
      'users.name',
      'users.role',
      'users.verified_at',
      'users.created_at',
      'users.version',
    ])
    .select((query) =>
      query
        .selectFrom('orders')
        .whereRef('orders.customer_id', '=', 'users.id')
        .where('paid_at', 'is not', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('orders'),
    )
    .where('users.erased_at', 'is', null)
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof peopleRows>['execute']>>[number]

export function personOf({ id, email, name, role, verified_at, created_at, version, orders }: PersonRow): Person {
  return {
    ...{ id, name, role, version },
    email: email ?? '',
    verified: verified_at !== null,
    createdAt: created_at.toISOString(),
    orders: orders ?? 0,
  }
}
