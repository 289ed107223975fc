import { useEffect, useState } from 'react'

interface Props {
  /** Whose quantity it is, for screen readers. */
  readonly label: string
  readonly value: number
  readonly maximum: number
  readonly onChange: (value: number) => void
  readonly disabled?: boolean
}

/** A quantity: buttons for thumbs, a field for those who type. */
export function Stepper({ label, value, maximum, onChange, disabled = false }: Props) {
  const [text, setText] = useState(String(value))
  useEffect(() => setText(String(value)), [value])

  const commit = (): void => {
    const wanted = Number.parseInt(text, 10)
    const next = Number.isNaN(wanted) ? value : Math.min(Math.max(wanted, 1), Math.max(maximum, 1))
    setText(String(next))
    if (next !== value) onChange(next)
  }

  return (
    <div className="stepper" role="group" aria-label={label}>
      <button
        type="button"
        onClick={() => onChange(value - 1)}
        disabled={disabled || value <= 1}
        aria-label={`One fewer: ${label}`}
      >
        −
      </button>
      <input
        inputMode="numeric"
        aria-label={label}
        value={text}
        disabled={disabled}
        onChange={(event) => setText(event.target.value.replaceAll(/\D/g, ''))}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <button
        type="button"
        onClick={() => onChange(value + 1)}
        disabled={disabled || value >= maximum}
        aria-label={`One more: ${label}`}
      >
        +
      </button>
    </div>
  )
}
