import { statement, type Queryable } from '@plinth/kit'
import { nearestWord } from './search-text.ts'

const nearest = statement<{ word: string }, [typed: string]>(
  'search-words-near',
  'select word from search_words order by word <-> $1, word limit 30',
)

const begins = statement<{ known: boolean }, [pattern: string]>(
  'search-words-begin',
  `select exists (select from search_words where word like $1) as known`,
)

/**
 * The search as it was probably meant: each word that no product is called by becomes the nearest one that some
 * product is. Undefined when nothing is near, or when nothing was misspelt.
 */
export async function correctedWords(
  database: Queryable,
  typed: readonly string[],
): Promise<readonly string[] | undefined> {
  const words: string[] = []
  for (const word of typed) {
    const meant = await correctedWord(database, word)
    if (meant === undefined) return undefined
    words.push(meant)
  }
  return words.join(' ') === typed.join(' ') ? undefined : words
}

async function correctedWord(database: Queryable, word: string): Promise<string | undefined> {
  const [row] = await database.rows(begins, [`${word}%`])
  if (row?.known === true) return word
  const candidates = await database.rows(nearest, [word])
  return nearestWord(
    word,
    candidates.map((candidate) => candidate.word),
  )
}
