import type { Dashboard } from '@shop/contract'
import { formatShortDay } from '../words/dates.ts'
import { formatMoney } from '../words/money.ts'
import { roundUp, ticks } from './chart-scale.ts'

const frame = { width: 640, height: 240, left: 64, right: 8, top: 12, bottom: 26 }

type Days = Dashboard['days']

interface Props {
  readonly days: Days
  readonly what: 'revenue' | 'orders'
}

/** Bars by day. The same numbers stand in a table for those who cannot see bars. */
export function DayChart({ days, what }: Props) {
  const title = what === 'revenue' ? 'Revenue by day' : 'Orders by day'
  const write = (value: number): string =>
    what === 'revenue' ? formatMoney(value).replace(/\.00$/, '') : String(value)
  return (
    <figure className="card stack">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <Bars days={days} what={what} write={write} />
      <details>
        <summary className="small">As a table</summary>
        <div className="table-frame" tabIndex={0} role="region" aria-label={`${title}, table`}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col" className="end">
                  {what === 'revenue' ? 'Revenue' : 'Orders'}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.day}>
                  <th scope="row">{formatShortDay(day.day)}</th>
                  <td className="end">{what === 'revenue' ? formatMoney(day.revenue) : day.orders}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

function Bars({ days, what, write }: Props & { readonly write: (value: number) => string }) {
  const top = roundUp(Math.max(...days.map((day) => day[what]), what === 'orders' ? 4 : 1))
  const inner = { width: frame.width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom }
  const step = inner.width / Math.max(days.length, 1)
  const y = (value: number): number => frame.top + inner.height * (1 - value / top)
  const labelled = Math.max(1, Math.ceil(days.length / 6))
  return (
    <svg className="chart" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      {ticks(top).map((value) => (
        <g key={value}>
          <line className="gridline" x1={frame.left} x2={frame.width - frame.right} y1={y(value)} y2={y(value)} />
          <text x={frame.left - 8} y={y(value) + 4} textAnchor="end">
            {write(value)}
          </text>
        </g>
      ))}
      {days.map((day, index) => (
        <g key={day.day}>
          <rect
            className={what === 'revenue' ? 'bar' : 'bar bar-second'}
            x={frame.left + step * (index + 0.15)}
            width={step * 0.7}
            y={y(day[what])}
            height={Math.max(0, y(0) - y(day[what]))}
            rx={Math.min(3, step * 0.2)}
          >
            <title>{`${formatShortDay(day.day)}: ${write(day[what])}`}</title>
          </rect>
          {index % labelled === 0 && (
            <text x={frame.left + step * (index + 0.5)} y={frame.height - 6} textAnchor="middle">
              {formatShortDay(day.day)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
