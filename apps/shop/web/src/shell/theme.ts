import { useState } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'theme'

function isTheme(value: string | null): value is Theme {
  return themes.some((theme) => theme === value)
}

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(key)
    return isTheme(stored) ? stored : 'system'
  } catch {
    return 'system'
  }
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Before the first picture, so that nothing flashes. */
export function applyStoredTheme(): void {
  show(storedTheme())
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(storedTheme)
  const choose = (next: Theme): void => {
    setTheme(next)
    show(next)
    try {
      localStorage.setItem(key, next)
    } catch {
      // Storage is refused in some private windows; the choice then lasts as long as the page.
    }
  }
  return [theme, choose]
}
