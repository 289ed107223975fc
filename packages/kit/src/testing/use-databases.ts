import { afterEach } from 'vitest'
import { createDatabase } from '#database/database.ts'
import type { Database, DatabaseOptions } from '#database/types.ts'
import { migrate } from '#migrations/migrate.ts'
import type { Migration } from '#migrations/migration.ts'
import type { TestPostgres } from './postgres.ts'

/** Opens a handle to a fresh database, or to the one of `url`; all of them are closed after the test. */
export type OpenDatabase = <Schema = unknown>(options?: Partial<DatabaseOptions>) => Promise<Database<Schema>>

export function useDatabases(postgres: () => TestPostgres): OpenDatabase {
  const opened: Pick<Database, 'part'>[] = []
  afterEach(async () => {
    for (const { part } of opened.splice(0)) await part.stop?.()
  })
  return async <Schema = unknown>(options: Partial<DatabaseOptions> = {}) => {
    const url = options.url ?? (await postgres().newDatabase())
    const database = createDatabase<Schema>({ ...options, url })
    opened.push(database)
    return database
  }
}

/** For `usePostgres({ prepare })`: the migrations, then a script. */
export function prepareWith(migrations: readonly Migration[], script: string): (url: string) => Promise<void> {
  return async (url) => {
    const database = createDatabase({ url })
    await migrate(database, migrations, { through: 'contract' })
    await database.script(script)
    await database.part.stop?.()
  }
}
