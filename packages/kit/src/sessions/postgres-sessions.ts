import { countOf, rowsOf, type Sql } from '#tokens/sql.ts'
import type { SessionStore, StoredSession } from './session.ts'

/** The table of `postgresSessions`, for a migration of the expand phase. */
export const sessionTable = `
create table sessions (
  id uuid primary key,
  token_hash text not null unique,
  subject text not null,
  roles text[] not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  device text not null,
  address text not null
);
create index sessions_subject on sessions (subject);
create index sessions_ends_at on sessions (ends_at);
create index sessions_last_seen_at on sessions (last_seen_at);
`

const columns = `id, token_hash as "tokenHash", subject, roles, created_at as "createdAt",
  last_seen_at as "lastSeenAt", ends_at as "endsAt", device, address`

export function postgresSessions(sql: Sql): SessionStore {
  return {
    insert: async (s) =>
      void (await countOf(
        sql,
        `insert into sessions (id, token_hash, subject, roles, created_at, last_seen_at, ends_at, device, address)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [s.id, s.tokenHash, s.subject, s.roles, s.createdAt, s.lastSeenAt, s.endsAt, s.device, s.address],
      )),
    tryFindByHash: async (hash) =>
      (await rowsOf<StoredSession>(sql, `select ${columns} from sessions where token_hash = $1`, [hash])).at(0),
    listOf: (subject) => rowsOf<StoredSession>(sql, `select ${columns} from sessions where subject = $1`, [subject]),
    touch: async (id, lastSeenAt) =>
      void (await countOf(sql, 'update sessions set last_seen_at = $2 where id = $1', [id, lastSeenAt])),
    deleteOf: (subject, { only, except }) =>
      countOf(
        sql,
        `delete from sessions where subject = $1
         and ($2::text is null or id::text = $2) and ($3::text is null or id::text <> $3)`,
        [subject, only ?? null, except ?? null],
      ),
    deleteByHash: async (hash) => (await countOf(sql, 'delete from sessions where token_hash = $1', [hash])) > 0,
    deleteEnded: ({ endsAt, lastSeenAt }) =>
      countOf(sql, 'delete from sessions where ends_at <= $1 or last_seen_at <= $2', [endsAt, lastSeenAt]),
  }
}
