import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'
import { isSealed, openValue, tryFindSubjectKey } from '#personal-data/subject-key.ts'
import type { AuditState } from './audit.ts'

export interface AuditEntry {
  readonly id: number
  readonly at: Date
  readonly who: string
  readonly action: string
  readonly objectType: string
  readonly objectId: string
  readonly step: number
  readonly before: AuditState | null
  readonly after: AuditState | null
  readonly correlationId: string | null
}

export interface TrailFilter {
  readonly object?: { readonly type: string; readonly id?: string | number }
  readonly who?: string
  /** Entries older than this one: the last id of the page before. */
  readonly beforeId?: number
  /** Default 50, at most 1000. */
  readonly limit?: number
}

type Values = [type: string | null, id: string | null, who: string | null, beforeId: number | null, limit: number]

const columns = `id, at, who, action, object_type as "objectType", object_id as "objectId", step, before, after,
  correlation_id as "correlationId"`

const readEntries = statement<AuditEntry, Values>(
  'kit-audit-read',
  `select ${columns} from kit_audit
   where ($1::text is null or object_type = $1) and ($2::text is null or object_id = $2)
     and ($3::text is null or who = $3) and ($4::bigint is null or id < $4)
   order by id desc limit $5`,
)

/** Newest first. Sealed fields are opened; those of an erased person read `'erased'`. */
export async function auditTrail(queryable: Queryable, filter: TrailFilter = {}): Promise<readonly AuditEntry[]> {
  const { object, who, beforeId, limit = 50 } = filter
  const id = object?.id === undefined ? null : String(object.id)
  const values: Values = [object?.type ?? null, id, who ?? null, beforeId ?? null, Math.min(limit, 1000)]
  const entries = await queryable.rows(readEntries, values)
  const open = opener(queryable)
  const opened: AuditEntry[] = []
  for (const entry of entries) {
    opened.push({ ...entry, before: await open(entry.before), after: await open(entry.after) })
  }
  return opened
}

/** What the trail says that the objects look like now: the state after the last entry of each that is still there. */
export function replay(entries: readonly AuditEntry[]): ReadonlyMap<string, AuditState> {
  const states = new Map<string, AuditState>()
  for (const { objectType, objectId, after } of entries.toSorted((a, b) => a.id - b.id)) {
    const name = `${objectType}/${objectId}`
    if (after === null) states.delete(name)
    else states.set(name, after)
  }
  return states
}

function opener(queryable: Queryable): (state: AuditState | null) => Promise<AuditState | null> {
  const keys = new Map<string, Promise<Buffer | undefined>>()
  const keyOf = (subject: string): Promise<Buffer | undefined> => {
    const key = keys.get(subject) ?? tryFindSubjectKey(queryable, subject)
    keys.set(subject, key)
    return key
  }
  const openField = async (value: unknown): Promise<unknown> => {
    if (!isSealed(value) || !('subject' in value) || typeof value.subject !== 'string') return value
    const key = await keyOf(value.subject)
    return key === undefined ? 'erased' : openValue(key, value)
  }
  return async (state) => {
    if (state === null) return null
    const fields: [string, unknown][] = []
    for (const [name, value] of Object.entries(state)) fields.push([name, await openField(value)])
    return Object.fromEntries(fields)
  }
}
