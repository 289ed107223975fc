import type { Choices } from './choices.ts'
import type { Motif } from './motif.ts'
import { motifs } from './motifs/index.ts'

const byWord: ReadonlyMap<string, Motif> = new Map(
  Object.values<Motif>(motifs)
    .toReversed()
    .flatMap((motif) => motif.words.map((word) => [word, motif] as const)),
)

/**
 * English names end with the thing: an `oak-serving-board` is a board. Two words are more exact than one: a
 * `cutlery-set` is no set. Words that say nothing leave it to chance.
 */
export function motifOf(words: readonly string[], choices: Choices): Motif {
  const found = words.flatMap(
    (word, index) => byWord.get(`${words[index - 1] ?? ''}-${word}`) ?? byWord.get(word) ?? [],
  )
  return found.at(-1) ?? choices.pick('motif', [motifs.vase, motifs.jar, motifs.bowl, motifs.basket])
}
