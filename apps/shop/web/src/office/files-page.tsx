import type { ImportResult } from '@shop/contract'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { Notice, TroubleNotice } from '../design/notice.tsx'
import { counted } from '../words/counts.ts'
import { saveFile } from '../words/save-file.ts'
import { OfficeFrame } from './office-frame.tsx'
import { Table, type Column } from './paged-table.tsx'

export function FilesPage() {
  return (
    <OfficeFrame title="Import and export" action="products:edit">
      {() => (
        <>
          <Export />
          <Import />
        </>
      )}
    </OfficeFrame>
  )
}

function Export() {
  const fetchAll = useMutation({
    mutationFn: () => bodyOf(api.exportProducts()),
    onSuccess: (text) => saveFile('products.csv', text, 'text/csv'),
  })
  return (
    <section className="card stack" aria-labelledby="export">
      <h2 id="export">Export</h2>
      <p className="prose">All variants as CSV. Change them in a spreadsheet, and bring the file back below.</p>
      {fetchAll.error !== null && <TroubleNotice error={fetchAll.error} />}
      <div>
        <button type="button" className="button" onClick={() => fetchAll.mutate()} aria-disabled={fetchAll.isPending}>
          Download products.csv
        </button>
      </div>
    </section>
  )
}

function Import() {
  const [file, setFile] = useState<File>()
  const id = useId()
  const run = useMutation({
    mutationFn: async ({ chosen, dryRun }: { readonly chosen: File; readonly dryRun: boolean }) =>
      bodyOf(api.importProducts({ query: { dryRun }, body: await chosen.text() })),
  })
  const start = (dryRun: boolean): void => {
    if (file !== undefined && !run.isPending) run.mutate({ chosen: file, dryRun })
  }
  return (
    <section className="card stack" aria-labelledby="import">
      <h2 id="import">Import</h2>
      <p className="prose">
        All rows are taken, or none. Try it first: that changes nothing and says what would happen.
      </p>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          CSV file
        </label>
        <input
          id={id}
          className="input"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            run.reset()
            setFile(event.target.files?.[0])
          }}
        />
      </div>
      {run.error !== null && <TroubleNotice error={run.error} />}
      {run.data !== undefined && <Result result={run.data} />}
      <div className="cluster">
        <button type="button" className="button" disabled={file === undefined} onClick={() => start(true)}>
          Try it
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={file === undefined}
          onClick={() => start(false)}
        >
          Import
        </button>
      </div>
    </section>
  )
}

const columns: readonly Column<ImportResult['problems'][number]>[] = [
  { title: 'Line', cell: ({ line }) => line },
  { title: 'Column', cell: ({ column }) => column ?? '–' },
  { title: 'What is wrong', cell: ({ message }) => message },
]

function Result({ result }: { readonly result: ImportResult }) {
  const { rows, changed, unchanged, problems, applied } = result
  const numbers = `${counted(rows, 'row')}: ${changed} changed, ${unchanged} as they were`
  if (problems.length === 0) {
    return (
      <Notice tone={applied ? 'good' : 'info'}>
        {applied ? `Done. ${numbers}.` : `Nothing was changed yet. ${numbers}.`}
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="bad">Nothing was changed: {counted(problems.length, 'mistake')}.</Notice>
      <Table
        label="Mistakes in the file"
        rows={problems}
        columns={columns}
        rowKey={({ line, column, message }) => `${line} ${column} ${message}`}
      />
    </>
  )
}
