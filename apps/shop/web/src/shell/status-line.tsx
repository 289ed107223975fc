import { Link } from 'wouter'
import { Icon } from '../design/icon.tsx'
import { dismissAnnouncement, useAnnouncement } from './announce.ts'

/** What just happened. The region is always there: screen readers only hear changes of a region they know. */
export function StatusLine() {
  const announcement = useAnnouncement()
  return (
    <div className="toast no-print" role="status" aria-live="polite">
      {announcement !== undefined && (
        <div>
          <span>{announcement.text}</span>
          {announcement.link !== undefined && (
            <Link href={announcement.link.to} onClick={dismissAnnouncement}>
              {announcement.link.label}
            </Link>
          )}
          <button type="button" className="tool" aria-label="Close this message" onClick={dismissAnnouncement}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
