import { lintMigration, uselessAcceptances } from './lint.ts'
import type { Migration } from './migration.ts'

/** What is wrong with a list of migrations, in sentences; a test of the application can print them. */
export function faultsOf(migrations: readonly Migration[]): readonly string[] {
  const ids = migrations.map(({ id }) => id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: this id is used twice`),
    ...migrations.flatMap(({ id, after = [] }, index) =>
      after
        .filter((other) => !ids.slice(0, index).includes(other))
        .map((other) => `${id}: comes after ${other}, which does not stand before it`),
    ),
    ...migrations
      .filter(({ up, outsideTransaction }) => outsideTransaction === true && typeof up !== 'string')
      .map(({ id }) => `${id}: outside a transaction only SQL can run`),
    ...migrations.flatMap((migration) => lintMigration(migration).map(sentenceOf)),
    ...migrations.flatMap((migration) =>
      uselessAcceptances(migration).map((code) => `${migration.id}: accepts ${code} without a finding or a reason`),
    ),
  ]
}

/** Throws when there is something wrong: a mistake of ours that must not reach a database. */
export function refuseUnsound(migrations: readonly Migration[]): void {
  const faults = faultsOf(migrations)
  if (faults.length > 0) throw new Error(`these migrations must not run:\n${faults.join('\n')}`)
}

function sentenceOf(finding: ReturnType<typeof lintMigration>[number]): string {
  return `${finding.migration}: ${finding.code}: ${finding.why} (${finding.statement}); instead: ${finding.instead}`
}
