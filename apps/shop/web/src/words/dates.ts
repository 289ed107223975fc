const day = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', year: 'numeric' })
const moment = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})
const short = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `November 21, 2026`, in the time zone of whoever looks. */
export function formatDay(instant: string): string {
  return day.format(new Date(instant))
}

export function formatMoment(instant: string): string {
  return moment.format(new Date(instant))
}

/** `Nov 21` of a calendar day, whatever the time zone. */
export function formatShortDay(isoDay: string): string {
  return short.format(new Date(`${isoDay}T00:00:00Z`))
}
