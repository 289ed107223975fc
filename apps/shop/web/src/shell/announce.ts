import { useSyncExternalStore } from 'react'

/** Something that happened, for eyes and for screen readers. */
export interface Announcement {
  readonly text: string
  readonly link?: { readonly to: string; readonly label: string }
}

const shownFor = 7_000
const listeners = new Set<() => void>()
let current: Announcement | undefined
let clearing: ReturnType<typeof setTimeout> | undefined

function show(next: Announcement | undefined): void {
  current = next
  for (const listener of listeners) listener()
}

/** Says it in the status line of the page. */
export function announce(text: string, link?: Announcement['link']): void {
  clearTimeout(clearing)
  show(link === undefined ? { text } : { text, link })
  clearing = setTimeout(() => show(undefined), shownFor)
}

export function dismissAnnouncement(): void {
  clearTimeout(clearing)
  show(undefined)
}

export function useAnnouncement(): Announcement | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
