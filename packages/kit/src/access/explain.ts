import type { OwnedObject, Reach, Subject } from './subject.ts'

interface Question {
  readonly subject: Subject
  readonly action: string
  readonly object: OwnedObject | undefined
  /** All actions of the table. */
  readonly known: readonly string[]
  readonly reach: Reach
  readonly owns: boolean
}

/** Why a decision fell as it did, in one sentence for a log or a support desk. */
export function explain({ subject, action, object, known, reach, owns }: Question): string {
  const who = subject.roles.length === 0 ? 'somebody without a role' : subject.roles.join(' + ')
  if (!known.includes(action)) return `${action} does not stand in the access table`
  if (reach === 'none') return `no rule lets ${who} do ${action}`
  if (reach === 'any') return `${who} may do ${action} with any object`
  if (object === undefined) return `${who} may do ${action} with own objects only, and no object was given`
  return owns
    ? `${who} may do ${action} with own objects, and this is one`
    : `${who} may do ${action} with own objects only, and this belongs to ${object.owner === undefined ? 'nobody' : 'somebody else'}`
}
