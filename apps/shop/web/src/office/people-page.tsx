import { Role, type Account, type Person } from '@shop/contract'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { may } from '../account/may.ts'
import { api, bodyOf } from '../api/client.ts'
import { announce } from '../shell/announce.ts'
import { formatDay } from '../words/dates.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries, versionTag } from './office-queries.ts'
import { PagedTable, type Column } from './paged-table.tsx'
import { SearchField } from './search-field.tsx'

export function PeoplePage() {
  const [q, setQ] = useState('')
  const list = useInfiniteQuery(officeQueries.people(q))
  return (
    <OfficeFrame title="People" action="people:read">
      {(account) => (
        <>
          <SearchField label="Name or e-mail address" initial={q} onSearch={setQ} />
          <PagedTable
            label="People"
            list={list}
            columns={columnsFor(account)}
            rowKey={({ id }) => id}
            nothing="Nobody like that"
          />
        </>
      )}
    </OfficeFrame>
  )
}

function columnsFor(account: Account): readonly Column<Person>[] {
  return [
    { title: 'E-mail address', cell: ({ email }) => email },
    { title: 'Name', cell: ({ name }) => name },
    { title: 'Since', cell: ({ createdAt }) => formatDay(createdAt) },
    { title: 'Confirmed', cell: ({ verified }) => (verified ? 'Yes' : 'No') },
    { title: 'Orders', cell: ({ orders }) => orders, end: true },
    { title: 'Role', cell: (person) => (may(account, 'people:edit') ? <RoleChoice person={person} /> : person.role) },
  ]
}

function RoleChoice({ person }: { readonly person: Person }) {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (role: Role) =>
      bodyOf(api.changeRole({ params: { id: person.id }, body: { role }, ifMatch: versionTag(person) })),
    onSuccess: ({ email, role }) => {
      announce(`${email} is ${role} now`)
      return client.invalidateQueries({ queryKey: ['office', 'people'] })
    },
  })
  return (
    <div className="stack-tight">
      <select
        className="input role"
        aria-label={`Role of ${person.email}`}
        value={change.isPending ? change.variables : person.role}
        onChange={(event) => {
          const role = Role.safeParse(event.target.value)
          if (role.success) change.mutate(role.data)
        }}
      >
        {Role.options.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
      {change.error !== null && (
        <ConflictNotice
          error={change.error}
          onReload={() => void client.invalidateQueries({ queryKey: ['office', 'people'] })}
        />
      )}
    </div>
  )
}
