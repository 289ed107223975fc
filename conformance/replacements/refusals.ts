/** What the provider said against a value, as far as it helps to find a better one. */
export interface Refusal {
  /** Last name of the argument that is meant, when the message says. */
  readonly argument: string | undefined
  /** Values that it would accept. */
  readonly accepted: readonly unknown[]
  /** Arguments that may not stand beside it. */
  readonly conflicts: readonly string[]
  /** Arguments of which one has to be there, or all of them. */
  readonly missing: { readonly all: boolean; readonly names: readonly string[] } | undefined
  readonly text: string
}

/** Reads a message of `terraform validate`. */
export function refusalOf({ summary, detail }: { readonly summary: string; readonly detail: string }): Refusal {
  const text = `${summary}\n${detail}`
  return {
    argument: argumentOf(text),
    accepted: acceptedIn(text),
    conflicts: conflictsIn(text),
    missing: missingIn(text),
    text: text.replaceAll(/\s+/g, ' ').trim(),
  }
}

function argumentOf(text: string): string | undefined {
  const match =
    /expected "?([\w.]+?)"?(?:\.\d+)? (?:to|length)/.exec(text) ??
    /Path: ([\w.[\]"]+)/.exec(text) ??
    /Attribute "?([\w.[\]"]+)"? /.exec(text) ??
    /^"?([\w.]+)"? \(/.exec(text) ??
    /invalid value for ([\w.]+)/.exec(text) ??
    /"([\w.]+)"/.exec(text)
  return match?.[1]
    ?.replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1)
}

function acceptedIn(text: string): readonly unknown[] {
  const flat = text.replaceAll(/\s+/g, ' ')
  const list = /(?:one of:?|must be one of:?|in:?|Valid Values:) \[([^\]]*)\]/.exec(flat)?.[1]
  if (list !== undefined) {
    const quoted = [...list.matchAll(/\\?"+\\?"?([^"\\]+)\\?"+\\?"?/g)].map(([, word = '']) => word)
    const words = quoted.length > 0 ? quoted : list.split(/[ ,]+/)
    return words.filter((word) => word.trim() !== '').map((word) => (/^-?\d+$/.test(word) ? Number(word) : word))
  }
  const range = /range \((-?\d+) - (-?\d+)\)/.exec(flat) ?? /between (-?\d+) and (-?\d+)/.exec(flat)
  if (range !== null && !/length/.test(flat)) return [Number(range[1]), Number(range[2])]
  const least = /at least \(?(-?\d+)\)?/.exec(flat)
  if (least !== null && !/length|element|item/.test(flat)) return [Number(least[1]), Number(least[1]) + 1]
  const divisible = /divisible by (\d+)/.exec(flat)
  if (divisible !== null) return [Number(divisible[1]), Number(divisible[1]) * 2]
  const prefix = /must begin with '?"?([\w/-]+)/.exec(flat)
  if (prefix !== null) return [`${prefix[1]}probe`]
  const length = /length of \w+ to be in the range \((\d+) - (\d+)\)/.exec(flat)
  if (length !== null) return ['a'.repeat(Number(length[1])), 'abcdefghij'.repeat(30).slice(0, Number(length[1]))]
  const lengthAtLeast = /(?:length.*at least|at least) (\d+)/.exec(flat)
  return lengthAtLeast === null ? [] : ['a'.repeat(Number(lengthAtLeast[1]))]
}

function conflictsIn(text: string): readonly string[] {
  const flat = text.replaceAll(/\s+/g, ' ')
  const one = /conflicts with ([\w.]+)/.exec(flat)
  if (one?.[1] !== undefined) return [nameOf(one[1])]
  const only = /only one of `([^`]+)` can be specified, but `([^`]+)`/.exec(flat)
  if (only?.[2] !== undefined) return only[2].split(',').map(nameOf)
  const tooMany = /[2-9] attributes specified when one \(and only one\) of \[([^\]]+)\]/.exec(flat)
  if (tooMany?.[1] !== undefined) return [...new Set(tooMany[1].split(/,|\.<\./).map(nameOf))]
  const framework = /cannot be specified when "?([\w.]+)"? is specified/.exec(flat)
  return framework?.[1] === undefined ? [] : [nameOf(framework[1])]
}

function missingIn(text: string): Refusal['missing'] {
  const flat = text.replaceAll(/\s+/g, ' ')
  if (/[2-9] attributes specified/.test(flat)) return undefined
  const all = /all of `([^`]+)` must be specified/.exec(flat)
  if (all?.[1] !== undefined) return { all: true, names: all[1].split(',').map(nameOf) }
  const block = /Block ([\w.]+) must have a configuration value/.exec(flat)
  if (block?.[1] !== undefined) return { all: true, names: [nameOf(block[1])] }
  const one =
    /one of `([^`]+)` must be specified/.exec(flat) ??
    /(?:No attribute|one \(and only one\)|[Ee]xactly one|[Aa]t least one|one) .*?\[([\w., ]+)\]/.exec(flat)
  return one?.[1] === undefined ? undefined : { all: false, names: one[1].split(/, ?/).map(nameOf) }
}

/** `vpc_config.0.subnet_ids` as we write it. */
function nameOf(path: string): string {
  return path
    .trim()
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.')
}
