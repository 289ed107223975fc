import { selects } from './at.ts'

type Labels = Readonly<Record<string, string>>

/** Finds things by labels without looking at each: a platform of thousands of services has as many selectors. */
export class SelectorIndex<T extends { readonly namespace: string; readonly labels: Labels }> {
  readonly #byLabel = new Map<string, T[]>()
  readonly #byNamespace = new Map<string, T[]>()

  constructor(things: readonly T[]) {
    for (const thing of things) {
      put(this.#byNamespace, thing.namespace, thing)
      for (const [key, value] of Object.entries(thing.labels))
        put(this.#byLabel, `${thing.namespace} ${key}=${value}`, thing)
    }
  }

  /** What a selector selects in a namespace; one that asks for nothing selects all. */
  selected(namespace: string, selector: Labels): readonly T[] {
    const entries = Object.entries(selector)
    if (entries.length === 0) return this.#byNamespace.get(namespace) ?? []
    const candidates = entries.map(([key, value]) => this.#byLabel.get(`${namespace} ${key}=${value}`) ?? [])
    const [fewest = []] = candidates.toSorted((a, b) => a.length - b.length)
    return fewest.filter(({ labels }) => selects(selector, labels))
  }
}

function put<T>(map: Map<string, T[]>, key: string, thing: T): void {
  const group = map.get(key)
  if (group === undefined) map.set(key, [thing])
  else group.push(thing)
}
