import type { Subject } from '#answers/subject.ts'
import { changeBetween, sharedChangeBetween } from '#change/between.ts'
import type { Change } from '#change/change.ts'
import type { Allowed } from '#change/losses.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'

/** A change for each environment that is on one of the sides, in order of their names, and one for what serves them all. */
export function changesBetween(
  before: readonly Subject[],
  after: readonly Subject[],
  allowed: Allowed,
): readonly Change[] {
  const names = [...new Set([...before, ...after].map(({ environment }) => environment))].sort()
  const named = (subjects: readonly Subject[], name: string): Subject | undefined =>
    subjects.find(({ environment }) => environment === name)
  const changes = names.map((name) => changeBetween(named(before, name), named(after, name), { allowed }))
  const shared = sharedChangeBetween(before[0], after[0])
  return shared.resources.length === 0 ? changes : [...changes, shared]
}

/** Errors that were not there before. */
export function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, message, environments }: Diagnostic): string => [code, message, ...environments].join('\n')
  const known = new Set(before.map(keyOf))
  return after.filter((diagnostic) => !known.has(keyOf(diagnostic)))
}
