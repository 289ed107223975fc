import type { Migration } from '#migrations/migration.ts'

/**
 * Entries are added and never changed: a trigger refuses it to everybody, the owner of the table too. Each entry holds
 * the hash of the one before it of the same object, made by the database and not by the code that writes: a changed or
 * missing entry breaks the chain. The chain runs for each object and not over the whole table, where every write of the
 * system would queue up for one row.
 */
export const auditTables: Migration = {
  id: 'kit-0005-audit',
  phase: 'expand',
  up: `
    create table kit_audit (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      who text not null,
      action text not null,
      object_type text not null,
      object_id text not null,
      -- 1, 2, 3 … for each object.
      step integer not null,
      before jsonb,
      after jsonb,
      correlation_id text,
      previous_hash bytea,
      hash bytea not null,
      unique (object_type, object_id, step)
    );
    create index kit_audit_who on kit_audit (who, id);

    -- What everything up to an entry adds up to; a chain that was cut off at its end, or is gone as a whole, shows here.
    create table kit_audit_seals (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      through_id bigint not null,
      entries bigint not null,
      hash bytea not null
    );

    create function kit_audit_hash(entry kit_audit) returns bytea language sql stable as $$
      select sha256(convert_to(jsonb_build_array(
        entry.who, entry.action, entry.object_type, entry.object_id, entry.step, entry.before, entry.after,
        entry.correlation_id, extract(epoch from entry.at), encode(entry.previous_hash, 'hex'))::text, 'UTF8'))
    $$;

    create function kit_audit_chain() returns trigger language plpgsql as $$
    declare
      last kit_audit;
    begin
      -- Two entries of one object wait for each other; those of different objects do not.
      perform pg_advisory_xact_lock(hashtextextended(new.object_type || ':' || new.object_id, 4));
      select * into last from kit_audit
        where object_type = new.object_type and object_id = new.object_id order by step desc limit 1;
      new.at := clock_timestamp();
      new.step := coalesce(last.step, 0) + 1;
      new.previous_hash := last.hash;
      new.hash := kit_audit_hash(new);
      return new;
    end $$;

    create function kit_audit_refuse() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit trail is only added to' using errcode = 'insufficient_privilege';
    end $$;

    create trigger kit_audit_chain before insert on kit_audit for each row execute function kit_audit_chain();
    create trigger kit_audit_append_only before update or delete or truncate on kit_audit
      for each statement execute function kit_audit_refuse();
    create trigger kit_audit_seals_append_only before update or delete or truncate on kit_audit_seals
      for each statement execute function kit_audit_refuse();
    revoke update, delete, truncate on kit_audit, kit_audit_seals from public;
    -- The role that owns the tables is often the one that the service uses: it gives the right up too.
    revoke update, delete, truncate on kit_audit, kit_audit_seals from current_user;
  `,
}
