import type { Answer, Step } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import type { Edge, View } from '#outputs/diagrams/view.ts'
import { allViewsOf } from '#outputs/diagrams/views.ts'

/**
 * Arrows of pictures: by the id that `plinth draw --json` prints, or by the two ends, each by its title, its id or its
 * name: `backend -> database`.
 */
export function whyArrow(
  word: string,
  subjects: readonly Subject[],
): { readonly answer: Answer } | { readonly problem: string } {
  const found = subjects.map((subject) => ({ environment: subject.environment, arrows: arrowsOf(subject, word) }))
  const [only, ...others] = found.filter(({ arrows }) => arrows.length > 0)
  if (only === undefined) {
    return { problem: `no picture has the arrow '${word}'. They are listed by \`plinth draw --json\`.` }
  }
  if (others.length > 0) {
    const names = [only, ...others].map(({ environment }) => `--env ${environment}`)
    return { problem: [`'${word}' is drawn in several environments. Which one?`, ...names].join('\n  ') }
  }
  return {
    answer: {
      question: `why ${word}`,
      environment: only.environment,
      verdict: 'drawn',
      summary: [...new Set(only.arrows.map(({ title, meaning }) => `${title || meaning} (${meaning})`))].join(', '),
      steps: stepsOf(only.arrows),
    },
  }
}

/** Pictures draw one thing in several ways, and say the same of it. */
function stepsOf(arrows: readonly Edge[]): readonly Step[] {
  const told = new Map(arrows.map(({ text, evidence }) => [text, evidence]))
  return [...told].map(([says, evidence]) => ({ says, outcome: 'fact', evidence }))
}

/** Each arrow once, however many pictures have it. */
function arrowsOf(subject: Subject, word: string): readonly Edge[] {
  const found = new Map<string, Edge>()
  for (const view of allViewsOf(subject)) {
    for (const edge of view.edges.filter((each) => isMeant(each, word, view))) found.set(edge.id, edge)
  }
  return [...found.values()]
}

function isMeant({ id, from, to }: Edge, word: string, view: View): boolean {
  const [start = '', end = ''] = word.split(' -> ')
  return id === word || (isCalled(from, start, view) && isCalled(to, end, view))
}

function isCalled(id: string, word: string, { nodes, boxes }: View): boolean {
  if (id === word || id.split(/[./]/).at(-1) === word) return true
  const element = [...nodes, ...boxes].find((each) => each.id === id)
  return element?.title.toLowerCase() === word.toLowerCase()
}
