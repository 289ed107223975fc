import { setTimeout as sleep } from 'node:timers/promises'
import { isConnectionLoss, migrate, type Part } from '@plinth/kit'
import { migrations } from './migrations/index.ts'
import { seedDemo } from './seed/seed-demo.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'config' | 'database' | 'log' | 'passwords'>

/** A little less than the startup probe of the platform waits. */
const patienceMs = 55_000

/**
 * Brings the tables forward before anything else uses them. A database that is not there yet, as after a power cut,
 * is waited for; `contract` migrations are left to an operator, when no replica of the old version runs any more.
 */
export function databasePreparation({ config, database, log, passwords }: Needs): Part {
  const prepare = async (): Promise<void> => {
    await migrate(database, migrations, { through: 'migrate', log })
    if (config.SEED === 'demo') await seedDemo({ database, passwords, log })
  }
  return {
    name: 'tables',
    start: async () => {
      const until = performance.now() + patienceMs
      for (let pauseMs = 200; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
        try {
          return await prepare()
        } catch (error) {
          if (!isConnectionLoss(rootOf(error)) || performance.now() > until) throw error
          log.warn({ err: error }, 'the database is not reachable yet')
          await sleep(pauseMs)
        }
      }
    },
  }
}

function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error
}
