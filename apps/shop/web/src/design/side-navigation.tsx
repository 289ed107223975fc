import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'

interface Props {
  readonly label: string
  readonly pages: readonly (readonly [path: string, label: string])[]
  readonly end?: ReactNode
  readonly children: ReactNode
}

/** Pages that belong together: a list of them at the side, or above on a phone. */
export function SideNavigation({ label, pages, end, children }: Props) {
  const [path] = useLocation()
  const open = pages.map(([to]) => to).filter((to) => path === to || path.startsWith(`${to}/`))
  const current = open.toSorted((a, b) => b.length - a.length)[0]
  return (
    <div className="side-nav">
      <nav aria-label={label} className="no-print">
        <ul>
          {pages.map(([to, text]) => (
            <li key={to}>
              <Link href={to} aria-current={to === current ? 'page' : undefined}>
                {text}
              </Link>
            </li>
          ))}
          {end !== undefined && <li className="side-end">{end}</li>}
        </ul>
      </nav>
      <div className="stack-wide">{children}</div>
    </div>
  )
}
