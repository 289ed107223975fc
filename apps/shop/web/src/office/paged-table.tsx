import type { ReactNode } from 'react'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { MoreButton } from '../design/more-button.tsx'

export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column. */
  readonly end?: boolean
}

interface Pages<Row> {
  readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly isFetchNextPageError: boolean
  readonly refetch: () => unknown
  readonly fetchNextPage: () => unknown
}

interface Props<Row> {
  /** Names the table for screen readers. */
  readonly label: string
  readonly list: Pages<Row>
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly nothing: string
}

/** A list of the back office, page after page. */
export function PagedTable<Row>({ label, list, columns, rowKey, nothing }: Props<Row>) {
  return (
    <Loaded query={{ ...list, data: list.data?.pages.flatMap(({ items }) => items) }}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={nothing} />
        ) : (
          <>
            <Table label={label} columns={columns} rows={rows} rowKey={rowKey} />
            <MoreButton list={list} />
          </>
        )
      }
    </Loaded>
  )
}

type TableProps<Row> = Pick<Props<Row>, 'label' | 'columns' | 'rowKey'> & { readonly rows: readonly Row[] }

export function Table<Row>({ label, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={`${label}, table`}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ title, end }) => (
              <th key={title} scope="col" className={end === true ? 'end' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ title, cell, end }, index) =>
                index === 0 ? (
                  <th key={title} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} className={end === true ? 'end' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
