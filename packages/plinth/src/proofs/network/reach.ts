import type { Answer } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import { answerTo } from './answer.ts'
import type { ReachVerdict } from './verdict.ts'
import { endpointsOf } from './endpoints.ts'
import { openingsOf, type Opening } from './openings.ts'
import { waysIn } from './ways.ts'
import { worldOf } from './world.ts'

export type { ReachVerdict } from './verdict.ts'

/** Who wants to reach what, in the words of a user: `internet`, `backend`, `database:5432/tcp`, `10.0.0.0/16`. */
export interface ReachQuestion {
  readonly from: string
  readonly to: string
}

/** A question that cannot be asked here: a name that nothing has, a port that is none. */
export interface Misunderstood {
  readonly problem: string
}

/** What can be reached from where in one environment. */
export interface Reachability {
  readonly ask: (question: ReachQuestion) => Answer<ReachVerdict> | Misunderstood
  /** Every way that is open, sorted by `from`, `to` and `traffic`. */
  readonly openings: () => readonly Opening[]
}

/** Reads the network of an environment once; every question is then asked of the same model. */
export function reachability(subject: Subject): Reachability {
  const world = worldOf(subject)
  const endpoints = endpointsOf(world)
  const ways = waysIn(world)
  let openings: readonly Opening[] | undefined
  return {
    ask: (question) => {
      const from = endpoints.find(question.from)
      if ('problem' in from) return from
      const to = endpoints.find(question.to)
      return 'problem' in to ? to : answerTo(world, ways, from, to)
    },
    openings: () => (openings ??= openingsOf(world, ways)),
  }
}
