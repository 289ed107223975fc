import { compareText } from '#diagnostics/diagnostic.ts'
import type { Change, ResourceChange, Sides } from './change.ts'
import { placeIn } from './id-parts.ts'
import { argument, force, link, loss, money, permission, opening, signed, signs, why } from './words.ts'

/** One subject of a change, as rows under headings; printers decide how they look. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Cells of a row; a cell with several lines is a list. */
export type Row = readonly (string | readonly string[])[]

/** What a change says, in the order of importance; subjects that nothing happened to are left out. */
export function tablesOf(change: Change): readonly Table[] {
  return [
    lossTable(change),
    sidesTable('Reach', 'way', change.reach, opening),
    sidesTable('Permissions', 'permission', change.permissions, permission),
    sidesTable('Links', 'link', change.links, link),
    sidesTable('Public names', 'name', change.names, ({ name, resource }) => `${name} (${resource})`),
    costTable(change),
    resourceTable(
      'Resources',
      change.resources.filter(({ engine, made }) => engine === 'terraform' && made),
    ),
    resourceTable(
      'Kubernetes objects',
      change.resources.filter(({ engine }) => engine === 'kubernetes'),
    ),
    resourceTable(
      'Workflows',
      change.resources.filter(({ engine }) => engine === 'github-actions'),
    ),
    resourceTable(
      'What is only read',
      change.resources.filter(({ made }) => !made),
    ),
  ].filter(({ rows }) => rows.length > 0)
}

function lossTable({ losses }: Change): Table {
  return {
    title: 'Data that would be lost',
    columns: ['what', 'what to do'],
    rows: losses.map((one) => [loss(one), one.allowed ? 'allowed' : one.remedy]),
  }
}

function sidesTable<Item>(
  title: string,
  noun: string,
  { opened, closed }: Sides<Item>,
  say: (item: Item) => string,
): Table {
  const rows = [
    ...closed.map((item) => ['-', say(item)] as const),
    ...opened.map((item) => ['+', say(item)] as const),
  ].toSorted(([a, x], [b, y]) => compareText(x, y) || compareText(b, a))
  return { title, columns: ['', noun], rows }
}

function costTable({ cost }: Change): Table {
  const rows = cost.lines.map(({ resource, component, before, after, difference }) => {
    return [placeIn(resource), component, money(before.likely), money(after.likely), signed(difference.likely)]
  })
  const total = ['total', '', money(cost.before.likely), money(cost.after.likely), signed(cost.difference.likely)]
  const gaps = cost.gaps.map((gap) => [gap, 'no price known', '', '', ''])
  return {
    title: 'Cost in USD a month',
    columns: ['resource', 'component', 'before', 'after', 'difference'],
    rows: rows.length + gaps.length === 0 ? [] : [...rows, ...gaps, total],
  }
}

function resourceTable(title: string, resources: readonly ResourceChange[]): Table {
  return { title, columns: ['', 'resource', 'what changes', 'why'], rows: resources.map(rowOf) }
}

function rowOf(change: ResourceChange): Row {
  const { kind, id, from, reason, forcedBy } = change
  const what = [
    ...(from === undefined ? [] : [`was ${placeIn(from)}`]),
    ...change.arguments.map(argument),
    ...forcedBy.map(force),
  ]
  const whole = kind === 'added' || kind === 'destroyed'
  const reasons = whole ? [reason] : [...new Set(change.arguments.map(why).filter((text) => text !== ''))]
  return [signs[kind], placeIn(id), what, reasons]
}
