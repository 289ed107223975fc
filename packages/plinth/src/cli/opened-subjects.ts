import type { Subject } from '#answers/subject.ts'
import type { Locator } from './locate/locate.ts'
import type { Compiled } from './open.ts'

/** What a question is asked about. */
export interface OpenedSubjects {
  /** One for each environment of the platform, or the one that was named; one for plans without a platform file. */
  readonly subjects: readonly Subject[]
  /** The platform file; undefined for plans alone. */
  readonly opened: Compiled | undefined
  /** Finds lines for places in the platform file; undefined when there is none. */
  readonly locator: () => Promise<Locator | undefined>
}
