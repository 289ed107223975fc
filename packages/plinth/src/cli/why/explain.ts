import type { Answer } from '#answers/answer.ts'
import { namesOf, problemWith } from '#answers/names.ts'
import { search } from '#answers/search.ts'
import type { Subject } from '#answers/subject.ts'
import { whyArgument, whyDeclared, whyResource } from '#answers/why.ts'
import { graphOf } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import type { OpenedSubjects } from '../opened-subjects.ts'
import { detailsOf, type Details } from './details.ts'
import { fileOf } from './file-of.ts'

export interface Explanation {
  readonly answer: Answer
  /** Set when the answer is about a resource. */
  readonly details?: Details
}

/** Explains whatever a word means: a resource, an argument, a name, a price line, an arrow, a value. */
export async function explain(
  word: string,
  opened: OpenedSubjects,
): Promise<Explanation | { readonly problem: string }> {
  const { subjects } = opened
  if (word.startsWith('cost/')) return (await import('./price-line.ts')).whyPriceLine(word, subjects)
  if (word.includes(' -> ')) return (await import('./arrow.ts')).whyArrow(word, subjects)

  const whole = unionOf(subjects)
  const named = namesOf(whole).find(word)
  switch (named.kind) {
    case 'resource':
      return await aboutResource(named.resource, [], opened, whole)
    case 'argument':
      return await aboutResource(named.resource, named.path, opened, whole)
    case 'declared':
      return { answer: whyDeclared(named.name, named.path, named.resources) }
    case 'ambiguous':
    case 'no-argument':
      return { problem: problemWith(word, named) ?? '' }
    default: {
      const found = search(word, whole.graph.resources)
      if (found !== undefined) return { answer: found }
      return { problem: problemWith(word, named) ?? `nothing that is emitted holds '${word}'` }
    }
  }
}

async function aboutResource(
  resource: Resource,
  path: readonly string[],
  { subjects, opened, locator }: OpenedSubjects,
  { graph }: Subject,
): Promise<Explanation> {
  const details = detailsOf(graph, resource, path, await locator())
  const declared = subjects.flatMap((subject) => subject.declared ?? [])
  if (path.length > 0) {
    const value = path.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], resource.args)
    return { answer: whyArgument(resource, path, value, declared), details }
  }
  const file = opened && fileOf(resource, opened.compilation.files)
  return { answer: whyResource(resource, declared, file), details }
}

/** What all environments have, for words that do not say which one they mean. */
function unionOf(subjects: readonly Subject[]): Subject {
  const [first, ...others] = subjects
  if (first === undefined || others.length === 0) {
    return first ?? { graph: graphOf([]), environment: '', place: { account: '', region: '' }, declared: undefined }
  }
  const all = new Map(subjects.flatMap(({ graph }) => graph.resources.map((resource) => [resource.id, resource])))
  return { ...first, graph: graphOf([...all.values()]) }
}
