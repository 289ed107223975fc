import type { Paint } from '../shell.ts'
import type { WriteReport } from '../write/write.ts'
import { table } from './table.ts'

interface Build {
  readonly name: string
  readonly file: string
  readonly environments: readonly string[]
  /** The output folder as seen from where the command runs. */
  readonly out: string
  readonly report: WriteReport
  /** Nothing was written, only compared. */
  readonly check: boolean
}

/** More changed paths than these are counted and not listed. */
const longestList = 20

/** What was written where, by kind and count; each changed path, as long as a person would read them. */
export function buildAsText({ name, file, environments, out, report, check }: Build, paint: Paint): string {
  const { created, updated, removed, unchanged } = report
  const lines = [
    `${paint.bold(name)} from ${file}: ${environments.join(', ')}`,
    '',
    ...table([...kindsOf(report)].map(([kind, count]) => [`  ${kind.name}`, files(count), inFolder(out, kind.folder)])),
  ]
  const changes = [
    ...created.map((path) => paint.green(`  + ${path}`)),
    ...updated.map((path) => paint.yellow(`  ~ ${path}`)),
    ...removed.map((path) => paint.red(`  - ${path}`)),
  ]
  const listed = changes.length <= longestList && unchanged.length > 0 ? ['', ...changes] : []
  return `${[...lines, ...(changes.length === 0 ? [] : listed), '', sumOf(report, check)].join('\n')}\n\n`
}

/** `3 updated, 120 unchanged`. */
function sumOf({ created, updated, removed, unchanged, kept, done }: WriteReport, check: boolean): string {
  const counts = [
    [created.length, check ? 'to create' : 'created'],
    [updated.length, check ? 'to update' : 'updated'],
    [removed.length, check ? 'to remove' : 'removed'],
    [unchanged.length, 'unchanged'],
    [kept.length, 'left alone'],
  ] as const
  const sum = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return done ? sum.join(', ') || 'no files' : 'nothing was written'
}

interface Kind {
  readonly name: string
  readonly folder: string
}

const kinds: readonly Kind[] = [
  { name: 'Terraform', folder: 'terraform' },
  { name: 'Kubernetes', folder: 'gitops' },
  { name: 'GitHub Actions', folder: '.github' },
]
const others: Kind = { name: 'other', folder: '' }

/** How many files of each kind there are after the build. */
function kindsOf({ created, updated, unchanged, kept }: WriteReport): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>()
  for (const path of [...created, ...updated, ...unchanged, ...kept]) {
    const kind = kinds.find(({ folder }) => path.startsWith(`${folder}/`)) ?? others
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return new Map([...kinds, others].flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind) ?? 0]] : [])))
}

function files(count: number): string {
  return `${count} file${count === 1 ? '' : 's'}`
}

function inFolder(out: string, folder: string): string {
  return [out === '.' ? '' : out, folder].filter((part) => part !== '').join('/') || '.'
}
