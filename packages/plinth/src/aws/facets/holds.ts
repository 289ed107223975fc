import type { Resource } from '#graph/resource.ts'

/** What is kept in a resource and goes with it. */
export interface Holding {
  readonly what:
    | 'data'
    | 'cached data'
    | 'files'
    | 'images'
    | 'logs'
    | 'secret'
    | 'key'
    | 'messages'
    | 'zone'
    | 'backups'
  /** What is gone when it is destroyed, as a sentence. */
  readonly lost: string
  /** What AWS or Terraform does before it is gone, when the arguments say so: a snapshot, a refusal, a waiting time. */
  readonly protection?: string
}

export type Holds = (resource: Resource) => Holding

/** A truth value of an argument, or its default. */
export function isOn(resource: Resource, argument: string, otherwise = false): boolean {
  const value = resource.args[argument]
  return typeof value === 'boolean' ? value : otherwise
}

/** Sentences about what stands in the way, as one. */
export function holding(what: Holding['what'], lost: string, ...protections: readonly (string | false)[]): Holding {
  const given = protections.filter((protection) => protection !== false)
  return given.length === 0 ? { what, lost } : { what, lost, protection: given.join('; ') }
}

/** Of databases that ask for a last snapshot unless told otherwise. */
export function lastSnapshot(resource: Resource): string {
  return isOn(resource, 'skip_final_snapshot')
    ? 'no last snapshot is taken'
    : 'a last snapshot is taken, and restoring it is a step of its own'
}

/** Of everything that AWS refuses to delete while a switch is on. */
export function deletionProtection(resource: Resource, argument = 'deletion_protection'): string | false {
  return isOn(resource, argument) && 'AWS refuses to delete it while deletion protection is on'
}
