import type { AuditEntry } from '@shop/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '../words/counts.ts'
import { formatMoment } from '../words/dates.ts'
import { differences } from './differences.ts'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries } from './office-queries.ts'
import { PagedTable, type Column } from './paged-table.tsx'
import { SearchField } from './search-field.tsx'

const columns: readonly Column<AuditEntry>[] = [
  { title: 'When', cell: ({ at }) => <span className="nowrap">{formatMoment(at)}</span> },
  { title: 'Who', cell: ({ who }) => who },
  { title: 'What', cell: ({ action }) => action },
  { title: 'Of what', cell: ({ object }) => object },
  { title: 'Change', cell: (entry) => <Change entry={entry} /> },
]

function Change({ entry }: { readonly entry: AuditEntry }) {
  const changed = differences(entry.before, entry.after)
  if (changed.length === 0) return '–'
  return (
    <details>
      <summary className="nowrap">
        {counted(changed.length, 'field')}
        <span className="visually-hidden"> of {entry.object}</span>
      </summary>
      <ul className="diff" role="list">
        {changed.map(({ path, before, after }) => (
          <li key={path}>
            {path}: <del>{before}</del> <ins>{after}</ins>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function AuditPage() {
  const [object, setObject] = useState('')
  const list = useInfiniteQuery(officeQueries.audit(object))
  return (
    <OfficeFrame title="Audit trail" action="audit:read">
      {() => (
        <>
          <SearchField label="Object, such as product/oak-stool" initial={object} onSearch={setObject} />
          <PagedTable
            label="Audit trail"
            list={list}
            columns={columns}
            rowKey={({ id }) => id}
            nothing="Nothing was changed yet"
          />
        </>
      )}
    </OfficeFrame>
  )
}
