import type { Phase } from './migration.ts'

/** One statement of a migration, as a rule sees it. */
export interface LintSubject {
  /** As `statementsOf` gives it. */
  readonly text: string
  readonly phase: Phase
  readonly outsideTransaction: boolean
  /** True when the statement works on a table that the same migration creates: nobody uses that yet. */
  readonly newTable: boolean
  /** The statements before it in the same migration. */
  readonly before: readonly string[]
}

export interface LintRule {
  /** What would happen to a running system. */
  readonly why: string
  readonly instead: string
  readonly finds: (subject: LintSubject) => boolean
}

const onOldTable =
  (pattern: RegExp, unless?: RegExp): LintRule['finds'] =>
  ({ text, newTable }) =>
    !newTable && pattern.test(text) && unless?.test(text) !== true

const outsideContract =
  (pattern: RegExp): LintRule['finds'] =>
  ({ text, phase, newTable }) =>
    phase !== 'contract' && !newTable && pattern.test(text)

/** Clauses of `alter table` one by one, so that a default of one column does not excuse the next. */
const inSomeClause =
  (finds: (clause: string) => boolean): LintRule['finds'] =>
  ({ text, newTable }) =>
    !newTable && text.startsWith('alter table') && clausesOf(text).some(finds)

function clausesOf(text: string): readonly string[] {
  let depth = 0
  const clauses = ['']
  for (const character of text) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ',' && depth === 0) clauses.push('')
    else clauses[clauses.length - 1] += character
  }
  return clauses
}

const volatileDefault =
  /\bdefault [^,]*\b(random|gen_random_uuid|uuid_generate_v\d\w*|clock_timestamp|timeofday|nextval)\s*\(|\b(small|big)?serial\b|\bgenerated (always|by default) as (identity|\()/

/** What must not run while the shop is open. The keys are the codes that a migration may accept, with a reason. */
export const lintRules = {
  'index-locks-writes': {
    why: 'building an index stops every write to the table until it is done',
    instead: 'create index concurrently, in a migration of its own with outsideTransaction',
    finds: onOldTable(/^create (unique )?index (?!concurrently)/),
  },
  'concurrently-in-transaction': {
    why: 'the server refuses to do this inside a transaction',
    instead: 'set outsideTransaction and let the migration hold this one statement',
    finds: ({ text, outsideTransaction }) =>
      !outsideTransaction && /^(create|drop|reindex).*\bconcurrently\b/.test(text),
  },
  'reindex-locks-writes': {
    why: 'stops writes to the table, and reads that want the index, until it is done',
    instead: 'reindex … concurrently',
    finds: onOldTable(/^reindex\b/, /\bconcurrently\b/),
  },
  'drop-before-contract': {
    why: 'the code that runs now still uses it',
    instead: 'a migration of the phase contract, after the release that no longer uses it',
    finds: outsideContract(
      /^drop (table|view|materialized view|sequence|type|function|schema)\b|^alter table .*\bdrop (column )?(?!constraint|not|default|identity|expression|column)"?\w+/,
    ),
  },
  'rename-breaks-old-code': {
    why: 'old and new code run side by side and know different names',
    instead: 'add the new name (expand), write both and copy (migrate), drop the old name (contract)',
    finds: onOldTable(/^alter (table|view|materialized view|type) .*\brename\b(?! constraint)/),
  },
  'type-change-rewrites': {
    why: 'rewrites the table under a lock that stops reads and writes',
    instead: 'add a column of the new type, copy with a backfill, drop the old one',
    finds: inSomeClause((clause) => /\balter (column )?"?\w+"? (set data )?type\b/.test(clause)),
  },
  'not-null-without-default': {
    why: 'fails on the rows that are there, and the old code does not fill the column',
    instead: 'add the column without not null, or with a constant default',
    finds: inSomeClause(
      (clause) =>
        /\badd (column )?(?!constraint).*\bnot null\b/.test(clause) && !/\bdefault\b|\bgenerated\b/.test(clause),
    ),
  },
  'volatile-default-rewrites': {
    why: 'the value differs for each row, so the whole table is rewritten under a lock',
    instead: 'add the column without default, set the default, fill old rows with a backfill',
    finds: inSomeClause((clause) => /\badd (column )?(?!constraint)/.test(clause) && volatileDefault.test(clause)),
  },
  'not-null-scans': {
    why: 'reads the whole table while nobody can use it, and breaks old code that leaves the column empty',
    instead: 'add check (… is not null) not valid, validate it in the next migration, then accept this finding',
    finds: inSomeClause((clause) => /\balter (column )?"?\w+"? set not null\b/.test(clause)),
  },
  'constraint-scans': {
    why: 'checks every row while nobody can write',
    instead: 'add it not valid, then validate constraint in a later migration: that lets writes through',
    finds: inSomeClause(
      (clause) => /\badd (constraint "?\w+"? )?(check|foreign key)\b/.test(clause) && !/\bnot valid\b/.test(clause),
    ),
  },
  'reference-locks-both': {
    why: 'a column that comes with its foreign key is checked at once, and locks the other table too',
    instead: 'add the column, then the foreign key as not valid, then validate it',
    finds: inSomeClause((clause) => /\badd (column )?(?!constraint|foreign).*\breferences\b/.test(clause)),
  },
  'unique-locks-all': {
    why: 'builds its index while nobody can read or write',
    instead: 'create unique index concurrently, then add constraint … unique using index',
    finds: inSomeClause(
      (clause) =>
        /\badd (constraint "?\w+"? )?(unique|primary key|exclude)\b/.test(clause) && !/\busing index\b/.test(clause),
    ),
  },
  'validate-too-early': {
    why: 'the transaction still holds the lock of adding the constraint while all rows are read',
    instead: 'validate constraint in a migration of its own',
    finds: ({ text, before }) =>
      /\bvalidate constraint\b/.test(text) && before.some((other) => /\bnot valid\b/.test(other)),
  },
  'exclusive-lock': {
    why: 'nobody can use the table until it is done',
    instead: 'leave it out; autovacuum and smaller steps do the work without such a lock',
    finds: ({ text, newTable }) =>
      !newTable && /^(lock\b|vacuum full|cluster\b|truncate\b|refresh materialized view (?!concurrently))/.test(text),
  },
  'trigger-off': {
    why: 'audit and consistency rules are silent for everybody meanwhile',
    instead: 'let the trigger run, or change it',
    finds: onOldTable(/^alter table .*\bdisable (trigger|rule)\b/),
  },
  'all-rows-at-once': {
    why: 'locks every row for one long transaction and fills the table with dead ones',
    instead: 'a backfill: small batches, resumable, throttled',
    finds: ({ text, newTable }) => !newTable && /^(update|delete from)\b/.test(text) && !/\bwhere\b/.test(text),
  },
  'rows-in-expand': {
    why: 'moving rows takes time that the start of the release does not have',
    instead: 'a migration of the phase migrate, or a backfill',
    finds: ({ text, newTable, phase }) => phase === 'expand' && !newTable && /^(update|delete from)\b/.test(text),
  },
  'enum-change': {
    why: 'a new value cannot be used in the transaction that adds it, and none can ever be removed',
    instead: 'text with a check constraint',
    finds: ({ text }) => /^(alter type .*\badd value\b|create type .*\bas enum\b)/.test(text),
  },
  'timestamp-without-zone': {
    why: 'nothing says which moment it means',
    instead: 'timestamptz',
    finds: ({ text }) =>
      /^(create table|alter table)/.test(text) && /\btimestamp\b(?!\s*(\(\d\)\s*)?with time zone)/.test(text),
  },
  'inexact-money': {
    why: 'the type money depends on the locale of the server; binary fractions lose cents',
    instead: 'bigint minor units and a currency column',
    finds: ({ text }) => /^(create table|alter table)/.test(text) && /[a-z_"]\s+money\b/.test(text),
  },
  'own-transaction': {
    why: 'the runner commits the migration together with the note that it ran',
    instead: 'leave begin, commit and rollback out',
    finds: ({ text }) => /^(begin|commit|rollback|start transaction|end)\b/.test(text),
  },
} as const satisfies Readonly<Record<string, LintRule>>

export type LintCode = keyof typeof lintRules
