import { distance } from 'fastest-levenshtein'

/** The known name that the given one is most likely meant to be; undefined when none is close. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(given.length / 3)) + 1
  for (const name of known) {
    const apart = distance(given.toLowerCase(), name.toLowerCase())
    if (apart < bestDistance) [best, bestDistance] = [name, apart]
  }
  return best ?? beginning(given, known)
}

/** The only known name that starts like the given one: `prod` is short for `production`. */
function beginning(given: string, known: readonly string[]): string | undefined {
  const longer = known.filter((name) => given.length >= 3 && name.toLowerCase().startsWith(given.toLowerCase()))
  return longer.length === 1 ? longer[0] : undefined
}
