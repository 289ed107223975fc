import { statement } from '#database/statement.ts'
import type { Database, Queryable } from '#database/types.ts'

export interface AuditBreak {
  readonly objectType: string
  readonly objectId: string
  readonly step: number
  readonly reason: string
}

/** The hash of an entry is made again from what stands in it, and must be what the next entry says of it. */
const findBreaks = statement<AuditBreak>(
  'kit-audit-verify',
  `with chain as (
     select entry, lag(entry.hash) over same as hash_before, lag(entry.step, 1, 0) over same as step_before
     from kit_audit as entry window same as (partition by object_type, object_id order by step)
   )
   select (entry).object_type as "objectType", (entry).object_id as "objectId", (entry).step as step,
     case when (entry).hash <> kit_audit_hash(entry) then 'the entry was changed'
          when (entry).step <> step_before + 1 then 'entries before it are missing'
          else 'it does not follow the entry before it' end as reason
   from chain
   where (entry).hash <> kit_audit_hash(entry) or (entry).step <> step_before + 1
      or (entry).previous_hash is distinct from hash_before
   order by (entry).id`,
)

/** Once nobody else is adding, every entry that may still come has a larger id. The lock goes with the transaction. */
const stopWriters = statement('kit-audit-stop-writers', 'lock table kit_audit in share mode')
const lastId = statement<{ id: number | null }>('kit-audit-last', 'select max(id) as id from kit_audit')

/** A seal covers what came since the one before it, and that seal itself. */
const sealThrough = statement<{ throughId: number }, [id: number]>(
  'kit-audit-seal',
  `with previous as (select through_id, hash from kit_audit_seals order by id desc limit 1)
   insert into kit_audit_seals (through_id, entries, hash)
   select $1, count(entry.id),
     sha256(coalesce((select hash from previous), '') || coalesce(string_agg(entry.hash, '' order by entry.id), ''))
   from kit_audit as entry
   where entry.id <= $1 and entry.id > coalesce((select through_id from previous), 0)
   having count(*) > 0
   returning through_id as "throughId"`,
)

const findBrokenSeals = statement<{ throughId: number; missing: number }>(
  'kit-audit-seals',
  `with seal as (
     select id, through_id, entries, hash, lag(through_id, 1, 0) over (order by id) as from_id,
       lag(hash, 1, '') over (order by id) as hash_before
     from kit_audit_seals
   )
   select seal.through_id as "throughId", seal.entries - now.entries as missing
   from seal, lateral (
     select count(*) as entries, sha256(seal.hash_before || coalesce(string_agg(hash, '' order by id), '')) as hash
     from kit_audit where id > seal.from_id and id <= seal.through_id) as now
   where now.entries <> seal.entries or now.hash <> seal.hash order by seal.id`,
)

export interface AuditVerdict {
  readonly sound: boolean
  readonly breaks: readonly AuditBreak[]
  /** Seals that no longer match: entries at the end of a chain, or whole chains, are missing. */
  readonly brokenSeals: readonly { readonly throughId: number; readonly missing: number }[]
}

/** Reads the whole trail and says where somebody has changed or removed something. */
export async function verifyAudit(queryable: Queryable): Promise<AuditVerdict> {
  const breaks = await queryable.rows(findBreaks, [])
  const brokenSeals = await queryable.rows(findBrokenSeals, [])
  return { sound: breaks.length === 0 && brokenSeals.length === 0, breaks, brokenSeals }
}

/**
 * Seals everything so far and returns the last id that the seal covers; undefined when there is nothing new. Run it from
 * a daily job. A copy of the seal outside the database proves the trail against the owner of the database too.
 */
export async function sealAudit(database: Pick<Database, 'rows' | 'transaction'>): Promise<number | undefined> {
  const last = await database.transaction(async (transaction) => {
    await transaction.rows(stopWriters, [])
    return (await transaction.rows(lastId, []))[0]?.id
  })
  if (last === undefined || last === null) return undefined
  return (await database.rows(sealThrough, [last]))[0]?.throughId
}
