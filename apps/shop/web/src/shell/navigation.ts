import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

let navigated = false
let goingBack = false

/** Whether the person has moved to another page since the shop was opened. */
export function hasNavigated(): boolean {
  return navigated
}

/** New pages start at their top; the way back restores where one was, which the browser does by itself. */
export function useScrollOfPages(): void {
  const [path] = useLocation()
  const previous = useRef(path)

  useEffect(() => {
    const note = (): void => {
      goingBack = true
    }
    addEventListener('popstate', note)
    return () => removeEventListener('popstate', note)
  }, [])

  if (previous.current !== path) navigated = true

  useEffect(() => {
    if (previous.current === path) return
    previous.current = path
    if (!goingBack) scrollTo(0, 0)
    goingBack = false
  }, [path])
}
