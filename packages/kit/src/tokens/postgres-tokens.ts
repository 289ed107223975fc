import type { OneTimeStore } from './one-time-tokens.ts'
import type { RefreshStore, RefreshToken } from './refresh-token.ts'
import type { KeyStore, SigningKey } from './signing-key.ts'
import { countOf, rowsOf, type Sql } from './sql.ts'

/**
 * The tables of the stores below, for a migration of the expand phase. Private keys lie in the database as they are:
 * who can read that table can sign, so its backups are as secret as the database itself.
 */
export const tokenTables = `
create table signing_keys (
  generation integer primary key,
  kid text not null unique,
  algorithm text not null,
  public_jwk jsonb not null,
  private_jwk jsonb not null,
  published_at timestamptz not null,
  signs_from timestamptz not null
);
create table refresh_families (
  id uuid primary key,
  subject text not null
);
create index refresh_families_subject on refresh_families (subject);
create table refresh_tokens (
  hash text primary key,
  family uuid not null references refresh_families (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index refresh_tokens_family on refresh_tokens (family);
create index refresh_tokens_expires_at on refresh_tokens (expires_at);
create table one_time_tokens (
  subject text not null,
  purpose text not null,
  hash text not null unique,
  expires_at timestamptz not null,
  primary key (subject, purpose)
);
create index one_time_tokens_expires_at on one_time_tokens (expires_at);
`

export function postgresKeys(sql: Sql): KeyStore {
  return {
    list: () =>
      rowsOf<SigningKey>(
        sql,
        `select kid, generation, algorithm, public_jwk as "publicJwk", private_jwk as "privateJwk",
           published_at as "publishedAt", signs_from as "signsFrom" from signing_keys order by generation`,
        [],
      ),
    insert: async (key) =>
      (await countOf(
        sql,
        `insert into signing_keys (generation, kid, algorithm, public_jwk, private_jwk, published_at, signs_from)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [key.generation, key.kid, key.algorithm, key.publicJwk, key.privateJwk, key.publishedAt, key.signsFrom],
      )) > 0,
    delete: async (kid) => void (await countOf(sql, 'delete from signing_keys where kid = $1', [kid])),
  }
}

/**
 * The row of the family is locked before that of the token, by exchanges and (through the cascade) by deletions: a
 * theft that is found while a token of the family is being exchanged ends the successor as well.
 */
const exchangeStatement = `
with family as materialized (
  select id, subject from refresh_families
  where id = (select family from refresh_tokens where hash = $1) for key share
), used as (
  update refresh_tokens set used_at = $4 from family
  where hash = $1 and family = family.id and used_at is null and expires_at > $4
  returning family.id, family.subject
), next as (
  insert into refresh_tokens (hash, family, expires_at) select $2, id, $3 from used
)
select id as family, subject from used`

export function postgresRefreshTokens(sql: Sql): RefreshStore {
  return {
    insert: async ({ hash, family, subject, expiresAt }) =>
      void (await countOf(
        sql,
        `with family as (insert into refresh_families (id, subject) values ($2, $3))
         insert into refresh_tokens (hash, family, expires_at) values ($1, $2, $4)`,
        [hash, family, subject, expiresAt],
      )),
    exchange: async ({ hash, nextHash, nextExpiresAt, now }) =>
      (
        await rowsOf<Pick<RefreshToken, 'family' | 'subject'>>(sql, exchangeStatement, [
          hash,
          nextHash,
          nextExpiresAt,
          now,
        ])
      ).at(0),
    tryFind: async (hash) => {
      const [row] = await rowsOf<Omit<RefreshToken, 'usedAt'> & { readonly usedAt: Date | null }>(
        sql,
        `select hash, family, subject, expires_at as "expiresAt", used_at as "usedAt"
         from refresh_tokens join refresh_families on refresh_families.id = family where hash = $1`,
        [hash],
      )
      return row === undefined ? undefined : { ...row, usedAt: row.usedAt ?? undefined }
    },
    deleteFamily: async (family) => void (await countOf(sql, 'delete from refresh_families where id = $1', [family])),
    deleteOf: async (subject) =>
      void (await countOf(sql, 'delete from refresh_families where subject = $1', [subject])),
    deleteExpired: async (before) => {
      const gone = await countOf(sql, 'delete from refresh_tokens where expires_at <= $1', [before])
      const empty = 'not exists (select from refresh_tokens where family = refresh_families.id)'
      await countOf(sql, `delete from refresh_families where ${empty}`, [])
      return gone
    },
  }
}

export function postgresOneTimeTokens(sql: Sql): OneTimeStore {
  return {
    put: async ({ subject, purpose, hash, expiresAt }) =>
      void (await countOf(
        sql,
        `insert into one_time_tokens (subject, purpose, hash, expires_at) values ($1, $2, $3, $4)
         on conflict (subject, purpose) do update set hash = excluded.hash, expires_at = excluded.expires_at`,
        [subject, purpose, hash, expiresAt],
      )),
    take: async ({ hash, purpose, now }) =>
      (
        await rowsOf<{ readonly subject: string }>(
          sql,
          'delete from one_time_tokens where hash = $1 and purpose = $2 and expires_at > $3 returning subject',
          [hash, purpose, now],
        )
      ).at(0)?.subject,
    deleteOf: async (subject) => void (await countOf(sql, 'delete from one_time_tokens where subject = $1', [subject])),
    deleteExpired: (before) => countOf(sql, 'delete from one_time_tokens where expires_at <= $1', [before]),
  }
}
