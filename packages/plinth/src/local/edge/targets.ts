/** Where a request or a connection may go. */
export interface Target {
  readonly id: string
  readonly host: string
  readonly port: number
}

/** Targets of one service in turn. A target is in it from when it is ready until it leaves. */
export class Targets {
  readonly #targets = new Map<string, Target>()
  #turn = 0

  add(target: Target): void {
    this.#targets.set(target.id, target)
  }

  remove(id: string): void {
    this.#targets.delete(id)
  }

  get all(): readonly Target[] {
    return [...this.#targets.values()]
  }

  /** The next one in turn that has not been tried; undefined when there is none. */
  next(tried: ReadonlySet<string> = new Set()): Target | undefined {
    const all = this.all
    for (let i = 0; i < all.length; i++) {
      const target = all[(this.#turn + i) % all.length]
      if (target === undefined || tried.has(target.id)) continue
      this.#turn = (this.#turn + i + 1) % all.length
      return target
    }
    return undefined
  }
}
