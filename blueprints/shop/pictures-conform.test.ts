import { compile } from 'plinth'
import { describe, expect, test } from 'vitest'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { conform } from '../../packages/plinth/src/conform/conform.ts'
import { mermaidOf } from '../../packages/plinth/src/outputs/diagrams/mermaid.ts'
import { viewOf } from '../../packages/plinth/src/outputs/diagrams/views.ts'
import { viewNames, type ViewName } from '../../packages/plinth/src/outputs/diagrams/view.ts'
import platform from './platform.ts'

const { graph, platform: resolved } = compile(platform)
const subjects = subjectsOf(graph, resolved?.environments ?? [])
const cases = subjects.flatMap((subject) =>
  viewNames.map((name) => ({ subject, name, environment: subject.environment })),
)

/** Pictures that draw more than documents do, such as files and policies; what they draw is not all in the dictionary. */
const wider: ReadonlySet<ViewName> = new Set(['cluster', 'identity', 'delivery', 'layers', 'service'])

describe('a picture that Plinth draws, put into a document', () => {
  test.for(cases)('$name of $environment: nothing in it is impossible or misplaced', ({ subject, name }) => {
    const items = itemsOf(subject, name)
    expect(items.length).toBeGreaterThan(5)
    const wrong = items.filter(({ verdict }) => verdict === 'impossible' || verdict === 'misplaced')
    expect(wrong.map(({ says }) => says)).toEqual([])
  })

  test.for(cases.filter(({ name }) => !wider.has(name)))(
    '$name of $environment: all of it conforms',
    ({ subject, name }) => {
      const wrong = itemsOf(subject, name).filter(({ verdict }) => verdict !== 'matched' && verdict !== 'neutral')
      expect(wrong.map(({ verdict, says }) => `${verdict}: ${says}`)).toEqual([])
    },
  )
})

function itemsOf(
  subject: (typeof subjects)[number],
  name: ViewName,
): ReturnType<typeof conform>['diagrams'][number]['items'] {
  const { diagrams } = conform(`\`\`\`mermaid\n${mermaidOf(viewOf(subject, name))}\n\`\`\`\n`, subject)
  return diagrams.flatMap(({ items }) => items)
}
