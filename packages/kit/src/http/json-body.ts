import { problem } from '#errors/problem-error.ts'

/** Deeper than any contract; programs that walk a value by recursion survive it. */
const MAX_DEPTH = 64

/** The key itself, or an escape that may spell it or what `unstorable` matches. */
const suspicious = /__proto__|\\u/

/** Text that no database column takes: the zero character and halves of characters. */
export const unstorable = /[\0\p{Surrogate}]/u

/** Reads a JSON body. Refuses what is only there to break programs: deep nesting, keys into prototypes, broken text. */
export function jsonFrom(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH) throw problem('malformed', { detail: `The body is nested deeper than ${MAX_DEPTH}.` })
  try {
    return JSON.parse(text, suspicious.test(text) ? refuseTraps : undefined)
  } catch (error) {
    throw error instanceof SyntaxError ? problem('malformed', { detail: 'The body is not JSON.' }) : error
  }
}

function refuseTraps(key: string, value: unknown): unknown {
  if (key === '__proto__' || unstorable.test(key))
    throw problem('malformed', { detail: 'A key of the body is not allowed.' })
  if (typeof value === 'string' && unstorable.test(value)) {
    throw problem('malformed', { detail: 'The body has text with characters that cannot be stored.' })
  }
  return value
}

/** How deep lists and objects are nested. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === QUOTE) inText = !inText
    else if (inText) at += letter === BACKSLASH ? 1 : 0
    else if (letter === OPEN_LIST || letter === OPEN_OBJECT) deepest = Math.max(deepest, (depth += 1))
    else if (letter === CLOSE_LIST || letter === CLOSE_OBJECT) depth -= 1
  }
  return deepest
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125]
