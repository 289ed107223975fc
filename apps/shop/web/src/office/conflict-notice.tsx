import { codeOf } from '../api/problems.ts'
import { TroubleNotice } from '../design/notice.tsx'

interface Props {
  readonly error: unknown
  /** Reads what it is now. */
  readonly onReload: () => void
}

/** A refused change; when somebody else was faster, with the way to see what they did. */
export function ConflictNotice({ error, onReload }: Props) {
  const overtaken = codeOf(error) === 'precondition-failed'
  return (
    <TroubleNotice
      error={error}
      action={
        overtaken && (
          <button type="button" className="button button-small" onClick={onReload}>
            Show what it is now
          </button>
        )
      }
    />
  )
}
