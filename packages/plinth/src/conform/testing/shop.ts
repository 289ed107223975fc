import type { Subject } from '#answers/subject.ts'
import { subjectsOf } from '#answers/subjects.ts'
import { compile } from '#compile.ts'
import { invariant } from '#graph/invariant.ts'
import { cdn } from '#language/words/cdn.ts'
import { github } from '#language/words/github.ts'
import { postgres } from '#language/words/postgres.ts'
import { service } from '#language/words/service.ts'
import { smallPlatform } from '#testing/small-platform.ts'
import { conform } from '../conform.ts'
import type { Item } from '../report.ts'

const database = postgres({ class: 'db.t3.micro' })
const backend = service({ path: 'apps/backend', port: 3000, uses: [database] })
const frontend = service({ path: 'apps/frontend', port: 8080, calls: [backend] })

/** A shop with a frontend, a backend and a database behind a CDN, in eu-central-1. */
export const shop: Subject = subjectOf()

function subjectOf(): Subject {
  const platform = smallPlatform({
    name: 'shop',
    resources: { database, backend, frontend },
    edge: cdn({ routes: [{ path: '/*', to: frontend }], domain: 'shop.example.com' }),
    delivery: github({ repository: 'acme/shop' }),
  })
  const { graph, platform: resolved } = compile(platform)
  const [subject] = subjectsOf(graph, resolved?.environments ?? [])
  invariant(subject !== undefined, 'the shop has an environment')
  return subject
}

/** What becomes of the things of one diagram. */
export function itemsOf(...lines: readonly string[]): readonly Item[] {
  const { diagrams } = conform(['```mermaid', ...lines, '```'].join('\n'), shop)
  return diagrams.flatMap(({ items }) => items)
}

/** Verdict and code of the last thing of a diagram: the arrow, when there is one. */
export function verdictOf(...lines: readonly string[]): string {
  const last = itemsOf(...lines).at(-1)
  return [last?.verdict, ...(last?.findings.map(({ code }) => code) ?? [])].join(' ')
}
