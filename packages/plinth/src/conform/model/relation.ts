/** Something that one thing of the platform does to another. */
export interface Relation {
  /** Ids of entities. */
  readonly from: string
  readonly to: string
  readonly meaning: Meaning
  /** What exactly, as the end of a sentence: `reaches it on TCP 5432`. */
  readonly says: string
  /** Ids of the resources that make it so. */
  readonly evidence: readonly string[]
  /** Names of the IAM actions that it allows, or of a policy that AWS keeps; undefined for all but permissions. */
  readonly actions?: readonly string[]
  /** Ports that are open; undefined where ports say nothing. */
  readonly ports?: readonly number[]
}

export const meanings = {
  traffic: 'packets go from the one to the other',
  route: 'a route leads there',
  trust: 'the one may become the other',
  permission: 'the one may do something to the other',
  data: 'the one reads or writes the other',
  ownership: 'the one makes, keeps or runs the other',
  order: 'the one comes before the other',
} as const
export type Meaning = keyof typeof meanings
