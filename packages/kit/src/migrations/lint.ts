import { lintRules } from './lint-rules.ts'
import type { LintCode, LintSubject } from './lint-rules.ts'
import type { Migration } from './migration.ts'
import { statementsOf } from './statements-of.ts'

export interface LintFinding {
  readonly migration: string
  readonly code: LintCode
  /** The statement, shortened. */
  readonly statement: string
  readonly why: string
  readonly instead: string
}

/** What would hurt a system in use, apart from what the migration accepts with a reason. */
export function lintMigration(migration: Migration): readonly LintFinding[] {
  const codes = Object.keys(lintRules) as LintCode[]
  return subjectsOf(migration).flatMap((subject) =>
    codes
      .filter((code) => lintRules[code].finds(subject) && migration.accepts?.[code] === undefined)
      .map((code) => ({
        migration: migration.id,
        code,
        statement: subject.text.length > 80 ? `${subject.text.slice(0, 79)}…` : subject.text,
        why: lintRules[code].why,
        instead: lintRules[code].instead,
      })),
  )
}

/** Acceptances that excuse nothing, or say no reason: they would hide the next mistake. */
export function uselessAcceptances(migration: Migration): readonly string[] {
  const found = lintMigration({ ...migration, accepts: {} }).map(({ code }) => code as string)
  return Object.entries(migration.accepts ?? {})
    .filter(([code, reason]) => !found.includes(code) || reason.trim() === '')
    .map(([code]) => code)
}

function subjectsOf({ up, phase, outsideTransaction = false }: Migration): readonly LintSubject[] {
  if (typeof up !== 'string') return []
  const statements = statementsOf(up)
  const created = new Set(
    statements.flatMap((text) => /^create (?:unlogged )?table (?:if not exists )?([\w."]+)/.exec(text)?.[1] ?? []),
  )
  return statements.map((text, index) => ({
    text,
    phase,
    outsideTransaction,
    newTable: created.has(tableOf(text) ?? ''),
    before: statements.slice(0, index),
  }))
}

/** The table that a statement works on; undefined when it works on none, or on several. */
function tableOf(text: string): string | undefined {
  const patterns = [
    /^(?:alter|drop|truncate|lock|create) table (?:if (?:not )?exists )?(?:only )?([\w."]+)/,
    /^create .*?index .*?\bon (?:only )?([\w."]+)/,
    /^(?:update|delete from|insert into|truncate) (?:only )?([\w."]+)/,
  ]
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((table) => table !== undefined)
}
