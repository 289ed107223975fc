import type { ConceptId } from './concept.ts'
import { concepts } from './concepts.ts'
import { placeOf, tokensOf, withoutBrackets } from './tokens.ts'

interface Phrase {
  readonly concept: ConceptId
  readonly at: number
  readonly length: number
}

const phrases: readonly { readonly concept: ConceptId; readonly words: readonly string[] }[] = [
  ...concepts.values(),
].flatMap(({ id, words }) => words.map((word) => ({ concept: id, words: tokensOf(word) })))

/**
 * The concept of a label. Its first line counts, and in it the last word: an `RDS security group` is a security group, a
 * `frontend pod` a pod, and `RDS metrics` nothing that the dictionary knows. Words that run over into the next line
 * (`Internet / Gateway`) belong together.
 */
export function conceptOf(label: string): ConceptId | undefined {
  if (regionName.test(label.trim())) return 'region'
  if (zoneName.test(label)) return 'zone'
  const [first = '', ...rest] = label.split('\n').map((line) => withoutBrackets(line))
  const head = tokensOf(firstOfSeveral(first))
  const below = tokensOf(rest.join(' '))
  const last = head.findLastIndex((token) => !qualifiers.test(token))
  return headed(head.slice(0, last + 1), below) ?? headed(head, below) ?? said(rest)
}

function headed(head: readonly string[], below: readonly string[]): ConceptId | undefined {
  const found = longest(phrasesIn([...head, ...below]))
  // `SG: nodes`, `Namespace: shop`.
  const leading = found.find(({ at, concept }) => at === 0 && (concept === 'security-group' || concept === 'namespace'))
  // The phrase that ends the first line, or runs over its end.
  const ending = found.find(({ at, length }) => at < head.length && at + length >= head.length)
  return (leading ?? ending)?.concept
}

/** A line below that says nothing but what it is: `exercises-service / ClusterIP`. */
function said(lines: readonly string[]): ConceptId | undefined {
  const whole = lines.map((line) => tokensOf(line).filter((token) => !/^\d+$/.test(token)))
  return whole.flatMap((words) => phrasesIn(words).find(({ length }) => length === words.length)?.concept ?? [])[0]
}

/** Words behind a noun that do not change what it is: numbers, zones, sizes, versions. */
const qualifiers =
  /^(?:\d+|x\d+|v\d+|[a-f]|az|\d[a-f]|az\d|multi|single|primary|standby|dev|staging|stage|prod|production|demo|us|eu|ap|east|west|central|north|south)$/
const regionName = /^[a-z]{2}(?:-[a-z]+)+-\d$/
const zoneName = /^[a-z]{2}(?:-[a-z]+)+-\d[a-f]$/m

/** Every concept that a label speaks of, in order. */
export function conceptsIn(label: string): readonly ConceptId[] {
  return longest(phrasesIn(tokensOf(label))).map(({ concept }) => concept)
}

/** `CloudFront + WAF` is CloudFront with something. */
function firstOfSeveral(line: string): string {
  return line.split(/ [+/&] /)[0] ?? line
}

function phrasesIn(tokens: readonly string[]): readonly Phrase[] {
  const found: Phrase[] = []
  for (const { concept, words } of phrases) {
    for (let at = placeOf(words, tokens); at >= 0; at = placeOf(words, tokens, at + 1)) {
      found.push({ concept, at, length: words.length })
    }
  }
  return found.toSorted((a, b) => a.at - b.at || b.length - a.length)
}

/** Phrases that stand in no longer one. */
function longest(found: readonly Phrase[]): readonly Phrase[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) => other.length > one.length && other.at <= one.at && one.at + one.length <= other.at + other.length,
      ),
  )
}
