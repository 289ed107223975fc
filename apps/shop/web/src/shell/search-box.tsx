import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState, type SubmitEvent, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { queries } from '../api/queries.ts'
import { Icon } from '../design/icon.tsx'

interface Suggestion {
  readonly to: string
  readonly label: string
  readonly kind: string
}

function useSuggestions(text: string): readonly Suggestion[] {
  const { data } = useQuery(queries.suggestions(useDeferredValue(text.trim())))
  if (data === undefined || text.trim().length < 2) return []
  return [
    ...data.categories.map(({ slug, name }) => ({ to: `/categories/${slug}`, label: name, kind: 'Category' })),
    ...data.products.map(({ slug, name }) => ({ to: `/products/${slug}`, label: name, kind: 'Product' })),
  ].slice(0, 8)
}

/** Search with suggestions: a combobox as the ARIA practices describe it. */
export function SearchBox() {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [, go] = useLocation()
  const list = useId()
  const suggestions = useSuggestions(text)
  const shown = open && suggestions.length > 0

  const leave = (to: string): void => {
    setOpen(false)
    setActive(-1)
    go(to)
  }

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    const chosen = suggestions[active]
    leave(chosen?.to ?? `/products?q=${encodeURIComponent(text.trim())}`)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return setOpen(false)
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setOpen(true)
    const step = event.key === 'ArrowDown' ? 1 : -1
    setActive((at) => (at + step + suggestions.length + 1) % (suggestions.length + 1 || 1))
  }

  return (
    <search className="search">
      <form onSubmit={onSubmit}>
        <input
          className="input"
          type="search"
          name="q"
          role="combobox"
          aria-label="Search the shop"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && active in suggestions ? `${list}-${active}` : undefined}
          placeholder="Search"
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setActive(-1)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <button type="submit" className="search-go" aria-label="Search">
          <Icon name="search" />
        </button>
      </form>
      <ul className="suggestions" id={list} role="listbox" aria-label="Suggestions" hidden={!shown}>
        {suggestions.map(({ to, label, kind }, index) => (
          <li
            key={to}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            // The field would lose the focus, and the list would close, before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => leave(to)}
          >
            {label} <span className="small">{kind === 'Category' ? '· category' : ''}</span>
          </li>
        ))}
      </ul>
    </search>
  )
}
