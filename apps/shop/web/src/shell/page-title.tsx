import { useEffect, useRef, type ReactNode } from 'react'
import { hasNavigated } from './navigation.ts'

interface Props {
  readonly children: ReactNode
  /** For the title of the window, where the heading is more than text. */
  readonly title?: string
}

/** The one heading of a page. After a change of page it takes the focus, so that keyboard and screen reader start there. */
export function PageTitle({ children, title }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const text = title ?? (typeof children === 'string' ? children : undefined)

  useEffect(() => {
    document.title = text === undefined ? 'Larch' : `${text} · Larch`
  }, [text])

  useEffect(() => {
    if (hasNavigated()) heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
