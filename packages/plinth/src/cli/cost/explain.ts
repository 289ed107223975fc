import type { Answer } from '#answers/answer.ts'
import { namesOf, problemWith } from '#answers/names.ts'
import type { Subject } from '#answers/subject.ts'
import type { Estimate } from '#cost/estimate.ts'
import { explainLine } from '#cost/explain.ts'

/** Answers about every line of what a word of the user stands for. */
export function explained(
  word: string,
  subject: Subject,
  estimate: Estimate,
): readonly Answer[] | { readonly problem: string } {
  const named = namesOf(subject).find(word)
  const problem = problemWith(word, named)
  if (problem !== undefined) return { problem }
  const resources = named.kind === 'declared' ? named.resources : named.kind === 'resource' ? [named.resource] : []
  const ids = new Set(resources.map(({ id }) => id))
  const lines = estimate.lines.filter(({ resource }) => ids.has(resource))
  if (lines.length === 0)
    return { problem: `nothing of '${word}' has a price; \`plinth cost --json\` tells what is free` }
  return lines.map((line) => explainLine(estimate, line))
}
