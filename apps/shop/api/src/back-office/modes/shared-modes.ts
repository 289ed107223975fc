import { audit, statement, type Database, type Modes } from '@plinth/kit'
import type { Tables } from '../../tables.ts'

interface SharedRow {
  readonly readOnly: boolean
  /** Another one after each switch. */
  readonly changed: string
}

const readModes = statement<SharedRow>(
  'modes-read',
  'select read_only as "readOnly", changed_at::text as changed from shop_modes',
)
const writeModes = statement<SharedRow, [readOnly: boolean, who: string]>(
  'modes-write',
  `update shop_modes set read_only = $1, changed_by = $2, changed_at = clock_timestamp()
   returning read_only as "readOnly", changed_at::text as changed`,
)

/** Read-only and maintenance as they are on this replica, with a switch for all of them. */
export interface SharedModes {
  readonly readOnly: boolean
  readonly maintenance: boolean
  /** This replica at once, the others when they follow. */
  readonly switch: (readOnly: boolean, who: string) => Promise<void>
  /** Takes over what was switched on another replica. */
  readonly follow: () => Promise<void>
}

type OwnModes = Pick<Modes, 'readOnly' | 'maintenance' | 'set'>

/**
 * A switch counts when it is new: until then the environment of the replica decides, so that READ_ONLY at the start of
 * a cut-over is not undone by an old row. Switch and look come one after the other, or a look that began before the
 * switch would turn it back.
 */
export function createSharedModes(database: Database<Tables>, modes: OwnModes): SharedModes {
  let seen: string | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  /** The row is written while writing is possible: before the mode begins, after it has ended. */
  const change = async (readOnly: boolean, who: string): Promise<void> => {
    const before = { readOnly: modes.readOnly }
    if (!readOnly) await modes.set({ readOnly })
    await database.transaction(async (transaction) => {
      const [row] = await transaction.rows(writeModes, [readOnly, who])
      const object = { type: 'modes', id: 'shop' }
      await audit(transaction, { who, action: 'modes.change', object, before, after: { readOnly } })
      seen = row?.changed
    })
    if (readOnly) await modes.set({ readOnly })
  }
  const look = async (): Promise<void> => {
    const [row] = await database.rows(readModes, [])
    if (row === undefined) return
    const { readOnly, changed } = row
    const isFirst = seen === undefined
    const isNew = seen !== changed
    seen = changed
    if (isNew && (!isFirst || readOnly) && modes.readOnly !== readOnly) await modes.set({ readOnly })
  }
  return {
    get readOnly() {
      return modes.readOnly
    },
    get maintenance() {
      return modes.maintenance
    },
    switch: (readOnly, who) => inTurn(() => change(readOnly, who)),
    follow: () => inTurn(look),
  }
}
