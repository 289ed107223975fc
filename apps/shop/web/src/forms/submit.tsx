import type { ReactNode } from 'react'
import { TroubleNotice } from '../design/notice.tsx'
import type { Form } from './use-form.ts'

interface Props {
  readonly form: Form
  readonly children: ReactNode
  readonly wide?: boolean
  readonly tone?: 'primary' | 'danger'
}

/** The button of a form, with what went wrong above it. While it works it stays where it is and keeps the focus. */
export function Submit({ form, children, wide = false, tone = 'primary' }: Props) {
  return (
    <>
      {form.failure !== undefined && <TroubleNotice error={form.failure} />}
      <button type="submit" className={`button button-${tone}${wide ? ' button-wide' : ''}`} aria-disabled={form.busy}>
        {form.busy ? 'One moment …' : children}
      </button>
    </>
  )
}
