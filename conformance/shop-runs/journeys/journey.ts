import type { Arrive } from '../visitor.ts'

/** What somebody wants from the shop, by the sentence that says what they get. */
export type Journeys = Readonly<Record<string, (arrive: Arrive) => Promise<void>>>
