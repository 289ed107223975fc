import type { ReactNode } from 'react'
import { troubleOf } from '../api/problems.ts'

export type Tone = 'info' | 'good' | 'warn' | 'bad'

interface NoticeProps {
  readonly tone: Tone
  readonly children: ReactNode
  /** What can be done about it. */
  readonly action?: ReactNode
}

/** A message in the flow of the page. Bad news interrupts a screen reader, everything else waits its turn. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action}
    </div>
  )
}

/** A failed write, said where it was asked for. */
export function TroubleNotice({ error, action }: { readonly error: unknown; readonly action?: ReactNode }) {
  const { title, text, reference } = troubleOf(error)
  return (
    <Notice tone="bad" action={action}>
      <strong>{title}.</strong> {text === title ? '' : text}
      {reference !== undefined && <span className="small"> Reference: {reference}</span>}
    </Notice>
  )
}

export function Badge({ tone, children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={tone === undefined ? 'badge' : `badge badge-${tone}`}>{children}</span>
}
