import { useEffect, useRef } from 'react'

/** The heading of a step takes the focus when the step opens, as the heading of a page does. */
export function StepHeading({ children, focus = true }: { readonly children: string; readonly focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!focus) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [focus])
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}
