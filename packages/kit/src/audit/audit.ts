import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'
import { currentScope } from '#logs/scope.ts'
import { sealValue, subjectKey } from '#personal-data/subject-key.ts'

export type AuditState = Readonly<Record<string, unknown>>

export interface AuditEvent {
  /** Id of the person or job, never a name: the trail outlives the account. */
  readonly who: string
  /** `order.refund` */
  readonly action: string
  readonly object: { readonly type: string; readonly id: string | number }
  /** The whole object as it was; undefined when it is new. */
  readonly before?: AuditState | undefined
  /** The whole object as it is now; undefined when it is gone. */
  readonly after?: AuditState | undefined
  /** Fields that say something about a person. They are stored sealed, and nobody can read them once the person is erased. */
  readonly personal?: { readonly subject: string; readonly fields: readonly string[] }
}

type Values = [
  who: string,
  action: string,
  type: string,
  id: string,
  before: string | null,
  after: string | null,
  correlationId: string | null,
]

const insertEntry = statement<never, Values>(
  'kit-audit-insert',
  `insert into kit_audit (who, action, object_type, object_id, before, after, correlation_id)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** Writes down who did what to which object, in the transaction that does it. */
export async function audit(transaction: Queryable, event: AuditEvent): Promise<void> {
  const seal = await sealerOf(transaction, event)
  const textOf = (state: AuditState | undefined): string | null =>
    state === undefined ? null : JSON.stringify(seal(state))
  await transaction.rows(insertEntry, [
    event.who,
    event.action,
    event.object.type,
    String(event.object.id),
    textOf(event.before),
    textOf(event.after),
    currentScope()?.correlationId ?? null,
  ])
}

async function sealerOf(transaction: Queryable, { personal }: AuditEvent): Promise<(state: AuditState) => AuditState> {
  if (personal === undefined) return (state) => state
  const key = await subjectKey(transaction, personal.subject)
  const isPersonal = new Set(personal.fields)
  return (state) =>
    Object.fromEntries(
      Object.entries(state).map(([name, value]) => {
        const subjectOf = { subject: personal.subject, ...sealValue(key, value) }
        return [name, isPersonal.has(name) && value !== undefined ? subjectOf : value]
      }),
    )
}
