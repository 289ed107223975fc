import { isObject } from './match.ts'

/** What the compiler has to do by now: a row of these kinds holds, but for the parts that `later` may take. */
const dueKinds = [
  'network',
  'compute',
  'k8s',
  'data',
  'cache',
  'edge',
  'storage',
  'registry',
  'secrets',
  'iam',
  'iac',
] as const
const otherKinds = ['app', 'cicd', 'cost', 'gitops', 'ha', 'observability', 'ops/runbook'] as const

export type Kind = (typeof dueKinds)[number] | (typeof otherKinds)[number]
export const kinds: readonly Kind[] = [...dueKinds, ...otherKinds]

/** Capabilities that come later, and whether the rest of a row that is due now may wait for them. */
export const later = {
  application: { what: 'the shop itself, its local run and its drills', mayDelay: true },
  cost: { what: 'prices', mayDelay: false },
  diagrams: { what: 'pictures of the graph, and reading those of a document', mayDelay: true },
  documents: { what: 'generated documents and runbooks', mayDelay: false },
  observability: { what: 'alarms and dashboards', mayDelay: false },
  proofs: { what: 'proofs of reachability, permissions, zones and recovery, with their reports', mayDelay: true },
} as const satisfies Record<string, { readonly what: string; readonly mayDelay: boolean }>

export type Later = keyof typeof later

/** One thing that shows that a row holds, and that a machine can look at. */
export type Evidence = ResourceEvidence | CountEvidence | FileEvidence | DiagnosticEvidence | TestEvidence

/** A change of the environment `demo` of the platform file, for what the platform file itself does not ask for. */
interface Changed {
  readonly when?: object
}

/** A resource of the graph, and what its arguments must be like. */
export interface ResourceEvidence extends Changed {
  readonly resource: string
  readonly with?: object
}

/** How many resources of a type an environment has, of those whose arguments fit. */
export interface CountEvidence extends Changed {
  readonly count: string
  readonly in: string
  readonly where?: object
  readonly is: number
}

/** Text that an emitted file has or lacks; with a slash at the end, text that all files below a folder lack. */
export interface FileEvidence extends Changed {
  readonly file: string
  readonly has?: string | readonly string[]
  readonly lacks?: string | readonly string[]
}

/** A finding about the document at its word, about the platform file, or about the platform file with a change. */
export interface DiagnosticEvidence extends Changed {
  readonly diagnostic: string
  readonly of: 'documented' | 'platform'
  /** Path of the value that the finding points to, joined with dots. */
  readonly at?: string
  /** Whether the platform file accepts it, with a reason. */
  readonly waived?: boolean
}

/** A test by its file and its name. */
export interface TestEvidence {
  readonly test: string
  readonly name: string
}

export interface Requirement {
  readonly id: string
  readonly item: string
  readonly kind: Kind
  /** Entries of the list of contradictions that decide what is wanted, where the document is wrong. */
  readonly contradictions: readonly string[]
  /** What a reader has to know to see that the evidence is enough. */
  readonly note?: string
  readonly evidence: readonly Evidence[]
  /** What is missing, by the later capability that it belongs to. */
  readonly open: Readonly<Partial<Record<Later, string>>>
}

const noEvidence = { contradictions: [], evidence: [], open: {} } as const

const keysOf: Readonly<Record<string, readonly string[]>> = {
  resource: ['resource', 'with', 'when'],
  count: ['count', 'in', 'where', 'is', 'when'],
  file: ['file', 'has', 'lacks', 'when'],
  diagnostic: ['diagnostic', 'of', 'at', 'waived', 'when'],
  test: ['test', 'name'],
}

const required: Readonly<Record<string, readonly string[]>> = {
  count: ['in', 'is'],
  diagnostic: ['of'],
  test: ['name'],
}

/**
 * Reads the rows of a ledger. What is written wrongly is returned in words, so that a key with a typing mistake cannot
 * make evidence that always holds.
 */
export function readRequirements(document: unknown): {
  readonly rows: readonly Requirement[]
  readonly mistakes: readonly string[]
} {
  if (!isObject(document) || !isObject(document.rows) || typeof document.count !== 'number') {
    return { rows: [], mistakes: ['the ledger has no `count` and `rows`'] }
  }
  const rows: Requirement[] = []
  const mistakes: string[] = []
  for (const [id, row] of Object.entries(document.rows)) {
    const found = isObject(row) ? rowMistakes(row) : ['is not an object']
    mistakes.push(...found.map((mistake) => `${id} ${mistake}`))
    // Just found to have the shape of a row.
    if (found.length === 0) rows.push({ id, ...noEvidence, ...(row as Omit<Requirement, 'id'>) })
  }
  const prefix = Object.keys(document.rows)[0]?.slice(0, 2) ?? ''
  const expected = Array.from({ length: document.count }, (_, i) => `${prefix}${String(i + 1).padStart(3, '0')}`)
  const missing = expected.filter((id) => !(id in (document.rows as object)))
  const unknown = Object.keys(document.rows).filter((id) => !expected.includes(id))
  return {
    rows,
    mistakes: [
      ...mistakes,
      ...missing.map((id) => `${id} is missing`),
      ...unknown.map((id) => `${id} is not a row of the document`),
    ],
  }
}

function rowMistakes(row: Readonly<Record<string, unknown>>): readonly string[] {
  const { item, kind, contradictions = [], evidence = [], open = {} } = row
  return [
    ...unknownKeys(row, ['item', 'kind', 'contradictions', 'note', 'evidence', 'open']),
    ...(typeof item === 'string' && item !== '' ? [] : ['has no item']),
    ...((kinds as readonly unknown[]).includes(kind) ? [] : [`has an unknown kind ${String(kind)}`]),
    ...(Array.isArray(contradictions) ? [] : ['has contradictions that are not a list']),
    ...(Array.isArray(evidence) ? evidence.flatMap(evidenceMistakes) : ['has evidence that is not a list']),
    ...openMistakes(open, kind),
    ...(Array.isArray(evidence) && isObject(open) && evidence.length + Object.keys(open).length === 0
      ? ['has neither evidence nor anything open']
      : []),
  ]
}

function evidenceMistakes(evidence: unknown): readonly string[] {
  const word = Object.keys(isObject(evidence) ? evidence : {})[0] ?? ''
  const keys = keysOf[word]
  if (!isObject(evidence) || keys === undefined) return [`has evidence of no known kind: ${JSON.stringify(evidence)}`]
  const lacking = (required[word] ?? []).filter((key) => evidence[key] === undefined)
  return [
    ...unknownKeys(evidence, keys),
    ...lacking.map((key) => `has evidence without ${key}: ${JSON.stringify(evidence)}`),
    ...(word === 'file' && evidence.has === undefined && evidence.lacks === undefined
      ? [`says nothing about the file ${String(evidence.file)}`]
      : []),
  ]
}

function openMistakes(open: unknown, kind: unknown): readonly string[] {
  if (!isObject(open)) return ['has something open that is not an object']
  const due = (dueKinds as readonly unknown[]).includes(kind)
  return Object.entries(open).flatMap(([word, what]) => {
    const entry = later[word as Later] as (typeof later)[Later] | undefined
    if (entry === undefined) return [`is open for ${word}, which is not among ${Object.keys(later).join(', ')}`]
    if (typeof what !== 'string' || what === '') return [`does not say what is open for ${word}`]
    return due && !entry.mayDelay ? [`is of kind ${String(kind)}, which is due: it cannot wait for ${word}`] : []
  })
}

function unknownKeys(value: object, known: readonly string[]): readonly string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `has an unknown key ${key}`)
}
