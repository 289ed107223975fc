import { invariant } from '#graph/invariant.ts'
import { icons } from '../icons.gen.ts'

/** Icons of one picture: each stands once in it, as a symbol, and is used by its name. */
export class Symbols {
  readonly #used = new Set<string>()
  readonly #prefix: string

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  use(name: string, { x, y, size }: { readonly x: number; readonly y: number; readonly size: number }): string {
    invariant(icons[name] !== undefined, `there is no icon ${name}: run node scripts/icons.mjs`)
    this.#used.add(name)
    return `<use href="#${this.#idOf(name)}" x="${x}" y="${y}" width="${size}" height="${size}"/>`
  }

  definitions(): string {
    return [...this.#used]
      .toSorted()
      .map((name) => {
        const icon = icons[name]
        return icon === undefined
          ? ''
          : `<symbol id="${this.#idOf(name)}" viewBox="${icon.viewBox}">${icon.body}</symbol>`
      })
      .join('\n')
  }

  #idOf(name: string): string {
    return `${this.#prefix}-${name.replace('/', '-')}`
  }
}
