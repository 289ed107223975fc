import type { Order } from '@shop/contract'
import { formatMoment } from '../words/dates.ts'
import { stateLabel } from './state-badge.tsx'

/** What happened to an order so far, oldest first. */
export function OrderHistory({ events }: Pick<Order, 'events'>) {
  return (
    <ol className="timeline">
      {events.map(({ at, state, note }) => (
        <li key={`${at}-${state}`}>
          <strong>{stateLabel(state)}</strong> <span className="muted small">{formatMoment(at)}</span>
          {note !== '' && <p className="small">{note}</p>}
        </li>
      ))}
    </ol>
  )
}
