import { someOf } from '#outputs/diagrams/read/grants.ts'
import { findingAt } from '../finding.ts'
import type { Model } from '../model/model.ts'
import type { Meaning, Relation } from '../model/relation.ts'
import type { DocumentFinding, Item, Verdict } from '../report.ts'
import { actionsAskedFor } from '../words/verbs.ts'
import { arrowName, type DrawnArrow } from './drawn.ts'

/** Makes the item of one arrow. */
export type Make = (
  verdict: Verdict,
  says: string,
  findings?: readonly DocumentFinding[],
  evidence?: readonly string[],
) => Item

/** Meanings by how much they say: a permission makes possible what content and ownership say. */
const rank: readonly Meaning[] = ['data', 'ownership', 'route', 'traffic', 'trust', 'permission', 'order']

/** The relations that an arrow most likely means: to what its label names, over the port that it names. */
export function meant({ label }: DrawnArrow, between: readonly Relation[], { entities }: Model): readonly Relation[] {
  const names = (id: string): boolean =>
    entities.some((entity) => entity.id === id && entity.names.some((name) => label.includes(name)))
  const ports = portsIn(label)
  const named = between.filter(({ from, to }) => names(from) || names(to))
  const open = between.filter((one) => ports.some((port) => one.ports?.includes(port)))
  const chosen = named.length > 0 ? named : open.length > 0 ? open : between
  const meaning = rank.find((one) => chosen.some((relation) => relation.meaning === one))
  return chosen.filter((relation) => relation.meaning === meaning)
}

function portsIn(label: string): readonly number[] {
  return [...label.matchAll(/:(\d{2,5})\b/g)].map(([, port]) => Number(port))
}

/** An arrow that the platform has, with other ports or rights, perhaps. */
export function matched(arrow: DrawnArrow, found: readonly Relation[], between: readonly Relation[], make: Make): Item {
  const written = portsIn(arrow.label)
  const open = [...new Set(between.flatMap(({ ports }) => ports ?? []))]
  const everything = between.some(({ ports, meaning }) => meaning === 'traffic' && ports === undefined)
  const wrong = written.filter((port) => open.length > 0 && !everything && !open.includes(port))
  const evidence = found.flatMap((one) => one.evidence)
  const right = found[0]?.meaning === 'permission' ? rightAskedFor(arrow, found, make) : undefined
  if (right !== undefined) return right
  if (wrong.length === 0) return make('matched', told(found), [], evidence)
  const why = `what is open is ${open.join(', ')}, not ${wrong.join(' and ')}`
  const finding = findingAt(arrow.line, 'document/differs', {
    what: arrowName(arrow),
    why,
    right: `:${open.join(', :')}`,
  })
  return make('differs', finding.message, [finding], evidence)
}

/** Whether somebody may do what the arrow says, where it says that with a verb. */
function rightAskedFor(arrow: DrawnArrow, found: readonly Relation[], make: Make): Item | undefined {
  const asked = found.map((one) => ({ one, actions: actionsAskedFor(arrow.label, one.actions ?? []) }))
  if (asked.some(({ actions }) => actions === undefined)) return undefined
  const able = asked.filter(({ actions }) => actions !== undefined && actions.length > 0)
  const evidence = (able.length > 0 ? able : asked).flatMap(({ one }) => one.evidence)
  if (able.length > 0) {
    const says = able.map(({ one, actions = [] }) =>
      one.says.startsWith('has the policy')
        ? one.says
        : `may do ${someOf(actions)}${/, as .+$/.exec(one.says)?.[0] ?? ''}`,
    )
    return make('matched', [...new Set(says)].slice(0, 3).join('; '), [], evidence)
  }
  // What is in a policy that AWS keeps is not ours to deny.
  if (found.some(({ says }) => says.includes('which AWS keeps'))) return undefined
  const why = `that is not allowed; what is, ${told(found).replace(/^may do/, 'is')}`
  const finding = findingAt(arrow.line, 'document/differs', { what: arrowName(arrow), why, right: 'what is allowed' })
  return make('differs', finding.message, [finding], evidence)
}

/** What relations say, each once, and not more than three. */
function told(relations: readonly Relation[]): string {
  const keys = relations.map((one) => one.ports?.join() ?? one.says)
  const all = relations.filter((_, i) => keys.indexOf(keys[i] ?? '') === i).map(({ says }) => says)
  return all.length > 3 ? `${all.slice(0, 2).join('; ')}; and ${all.length - 2} more` : all.join('; ')
}
