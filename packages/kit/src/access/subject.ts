/** How far a permission reaches: over all objects, over those that belong to the one who asks, or over none. */
export type Reach = 'any' | 'own' | 'none'

/** The one who asks. Without an id nobody owns anything, so `own` never helps a guest. */
export interface Subject {
  readonly id?: string | undefined
  readonly roles: readonly string[]
}

/** What is asked about: the id of whom it belongs to, undefined when it belongs to nobody. */
export interface OwnedObject {
  readonly owner: string | undefined
}
