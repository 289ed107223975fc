import type { Subject } from '#answers/subject.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import type { DeclaredLink, Sides } from './change.ts'

/** Links of the platform file that come and go. Plans have none. */
export function linkChange(before: Subject | undefined, after: Subject | undefined): Sides<DeclaredLink> {
  return sidesOf(linksOf(before), linksOf(after), ({ from, word, to }) => `${from} ${word} ${to}`)
}

function linksOf(subject: Subject | undefined): readonly DeclaredLink[] {
  if (subject?.declared === undefined) return []
  const { services, edge } = subject.declared
  const ofServices = services.flatMap(({ uses, calls }) => [
    ...uses.map((link) => ({ ...link, word: 'uses' as const })),
    ...calls.map((link) => ({ ...link, word: 'calls' as const })),
  ])
  const routes = (edge?.routes ?? []).map(({ path, to }) => ({
    from: `cdn ${path.value}`,
    word: 'routes to' as const,
    to: to.to,
    path: to.path,
  }))
  return [...ofServices, ...routes]
}

/** Items of each side that the other one does not have, by what makes them the same; sorted. */
export function sidesOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Sides<Item> {
  return { opened: missingFrom(after, before, keyOf), closed: missingFrom(before, after, keyOf) }
}

function missingFrom<Item>(
  these: readonly Item[],
  those: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const known = new Set(those.map(keyOf))
  const own = new Map(these.map((item) => [keyOf(item), item]))
  return [...own]
    .filter(([key]) => !known.has(key))
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, item]) => item)
}
