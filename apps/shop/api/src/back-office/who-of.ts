import type { Who } from '../who.ts'

/** How the audit trail names the one who asks: by id, because names and addresses change or are erased. */
export function whoOf({ id }: Who): string {
  return id ?? 'guest'
}
