import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Nothing is here, and that is no mistake: what it would be, and how to get there. */
export function Empty({ title, children, action }: Props) {
  return (
    <div className="empty">
      <svg
        className="empty-picture"
        viewBox="0 0 180 120"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d="M14 104h152" />
        <path d="M60 104V58c0-10 10-12 10-24h22c0 12 10 14 10 24v46" />
        <ellipse cx="81" cy="34" rx="11" ry="3" />
        <path d="M81 34C80 20 86 12 98 8M83 24c-8 0-12-4-14-10" />
        <path d="M118 104V84h26v20M144 90h6a4 4 0 0 1 0 9h-6" />
      </svg>
      <h2>{title}</h2>
      {children !== undefined && <div className="muted prose">{children}</div>}
      {action}
    </div>
  )
}
