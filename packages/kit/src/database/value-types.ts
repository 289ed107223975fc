import pg from 'pg'

/** Numbers of the types, from pg_type. */
const oids = { int8: 20, date: 1082, timestamp: 1114, numeric: 1700 }

/**
 * How values come out of the server. `bigint` (ids, money in minor units) as a number, refused beyond 2^53 where it
 * would lose digits; `numeric` as text, never as a binary fraction; `date` as `2026-03-01`, because a day has no time
 * zone; `timestamptz` as a Date. `timestamp` without a zone stays text: nothing says which moment it is.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [oids.int8, exactNumber],
  [oids.numeric, (text) => text],
  [oids.date, (text) => text],
  [oids.timestamp, (text) => text],
])

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit into a number`)
  return value
}

type ParserOf = (id: number, format?: 'text' | 'binary') => (text: string) => unknown
const ordinary = pg.types.getTypeParser as unknown as ParserOf

const parserOf: ParserOf = (id, format) => (format === 'binary' ? undefined : parsers.get(id)) ?? ordinary(id, format)

export const valueTypes = { getTypeParser: parserOf }
