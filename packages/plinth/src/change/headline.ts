import { isEmpty } from './between.ts'
import type { Change, Loss, PublicName } from './change.ts'
import { costDifference, counts, money, nameOf, opening } from './words.ts'

/** The change in one line, the most important thing first: `+45 USD a month · opens internet → redis:6379/tcp`. */
export function headline(change: Change): string {
  if (isEmpty(change)) return 'nothing changes'
  const parts = [
    ...costPart(change),
    ...listed('opens', change.reach.opened.map(opening)),
    ...listed('closes', change.reach.closed.map(opening)),
    ...lossParts(change.losses),
    ...numbered('opens', change.permissions.opened.length, 'permission'),
    ...numbered('closes', change.permissions.closed.length, 'permission'),
    ...listed('takes the name', namesIn(change.names.opened)),
    ...listed('gives up the name', namesIn(change.names.closed)),
    counts(change),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Several resources may claim one name. */
function namesIn(names: readonly PublicName[]): readonly string[] {
  return [...new Set(names.map(({ name }) => name))]
}

function costPart({ cost }: Change): readonly string[] {
  const isSame = Number(money(cost.difference.likely)) === 0
  return isSame ? [] : [costDifference(cost.difference)]
}

/** `replaces database (data!)`. */
function lossParts(losses: readonly Loss[]): readonly string[] {
  const words = { replaced: 'replaces', destroyed: 'destroys', moved: 'would lose' } as const
  return losses.map((loss) => {
    const verb = loss.certainty === 'may' ? 'may replace' : words[loss.kind]
    return `${verb} ${nameOf(loss)} (${loss.what}${loss.allowed ? ', allowed' : '!'})`
  })
}

/** The first two, and how many there are beside them. */
function listed(verb: string, items: readonly string[]): readonly string[] {
  const [shown, rest] = [items.slice(0, 2), items.length - 2]
  return items.length === 0 ? [] : [`${verb} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`]
}

function numbered(verb: string, count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [`${verb} ${count} ${noun}${count === 1 ? '' : 's'}`]
}
