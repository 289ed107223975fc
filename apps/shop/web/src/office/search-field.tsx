import { useId, useState } from 'react'

interface Props {
  readonly label: string
  readonly initial: string
  readonly onSearch: (text: string) => void
}

/** Searches when asked to, not with each letter. */
export function SearchField({ label, initial, onSearch }: Props) {
  const [text, setText] = useState(initial)
  const id = useId()
  return (
    <search>
      <form
        className="toolbar"
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(text.trim())
        }}
      >
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {label}
          </label>
          <input
            id={id}
            className="input"
            type="search"
            maxLength={100}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <button type="submit" className="button">
          Search
        </button>
      </form>
    </search>
  )
}
