import type { Path } from '#graph/value.ts'

/** What a step of an answer rests on: a resource, one of its arguments, and the place in the platform file behind it. */
export interface Evidence {
  /** Id of the resource: `demo/platform/aws_vpc.main`. */
  readonly resource: string
  /** Path in its arguments, where one argument decides: `ingress.0.from_port`. */
  readonly argument?: string
  /** Place in the platform file; absent for resources of a foreign plan. */
  readonly path?: Path
}

/** One thing that is so, in a sentence, and what makes it so. */
export interface Step {
  readonly says: string
  /** What it means for the verdict. */
  readonly outcome: 'passes' | 'stops' | 'unknown' | 'fact'
  readonly evidence: readonly Evidence[]
}

/** The one format of every explanation: what was asked, what holds, the steps that led there, what to do. */
export interface Answer<Verdict extends string = string> {
  /** In the words of the user. */
  readonly question: string
  readonly environment: string
  readonly verdict: Verdict
  /** The verdict as a sentence. */
  readonly summary: string
  readonly steps: readonly Step[]
  /** What to change when the verdict is not what is wanted. */
  readonly remedy?: string
}
