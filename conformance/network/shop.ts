import type { Subject } from '../../packages/plinth/src/answers/subject.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import { graphOf } from '../../packages/plinth/src/graph/graph.ts'
import { invariant } from '../../packages/plinth/src/graph/invariant.ts'
import shop from '../../blueprints/shop/platform.ts'
import type { Change } from './change.ts'

/** The demo environment of the shop, as it is emitted. */
export function shopSubject(): Subject {
  const { graph, platform } = compile(shop)
  const declared = platform?.environments.find(({ name }) => name === 'demo')
  invariant(declared !== undefined, 'the shop has a demo environment')
  const resources = graph.resources.filter(({ environment }) => environment === 'demo' || environment === '')
  const place = { account: '111122223333', region: 'us-east-1' }
  return { graph: graphOf(resources), environment: 'demo', place, declared }
}

export function planted(subject: Subject, change: Change): Subject {
  return { ...subject, graph: graphOf(change(subject.graph.resources)) }
}
