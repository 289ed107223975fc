/** Words of a label: letters and digits in small letters, everything else between them. */
export function tokensOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
}

/** Words of the name of a node: `BE_Pod2` is `be pod`, `AppPod` is `app pod`. */
export function tokensOfId(id: string): readonly string[] {
  return tokensOf(id.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Za-z])\d$/, '$1'))
}

/** `Public Subnets (10.0.1.0/24)` without what stands in brackets. */
export function withoutBrackets(text: string): string {
  return text.replaceAll(/\([^()]*\)/g, ' ')
}

/** Whether two words are one, with or without `s` for many. */
export function sameWord(a: string, b: string): boolean {
  return a === b || singular(a) === singular(b)
}

function singular(word: string): string {
  if (/[a-z]{2}ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

/** Where a sequence of words begins in another; -1 when it is not there. */
export function placeOf(needle: readonly string[], hay: readonly string[], from = 0): number {
  for (let at = from; at + needle.length <= hay.length; at += 1) {
    if (needle.every((word, i) => sameWord(word, hay[at + i] ?? ''))) return at
  }
  return -1
}
