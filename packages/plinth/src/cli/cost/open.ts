import { readFile } from 'node:fs/promises'
import { resolve as resolvePath } from 'node:path'
import type { Subject } from '#answers/subject.ts'
import { expand } from '#capabilities/expand.ts'
import type { CostDocument } from '#cost/document.ts'
import type { Assumptions } from '#cost/estimate.ts'
import { subjectsToPrice } from '#cost/subjects.ts'
import { withWord } from '#cost/words.ts'
import { resolve } from '#language/resolve.ts'
import type { Platform } from '#language/words/platform.ts'
import type { Locator } from '../locate/locate.ts'
import { openSubjects } from '../open-subjects.ts'
import { openCompiled, type Refusal } from '../open.ts'
import type { Shell } from '../shell.ts'
import type { CostOptions } from './options.ts'
import { readUsage } from './usage.ts'

/** What to price, and with which assumptions. */
export interface Priced {
  readonly subjects: readonly Subject[]
  /** The platform file, for changes to it; undefined for plans. */
  readonly platform: Platform | undefined
  readonly assumptions: Assumptions
  readonly document: CostDocument | undefined
  /** Finds lines for places in the platform file. */
  readonly locator: () => Promise<Locator | undefined>
}

export async function openPriced(
  file: string | undefined,
  options: Omit<CostOptions, 'by'>,
  shell: Shell,
): Promise<Priced | Refusal> {
  const { date, plan = [] } = options
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date))
    return misuse(`'${date}' is no day. Write it as 2027-04-01.`)
  const usage = await readUsage(options.usage ?? [], shell.cwd)
  if ('problem' in usage) return misuse(usage.problem)
  const document = await readDocument(options.document, shell.cwd)
  if (document !== undefined && 'problem' in document) return misuse(document.problem)
  const assumptions = { usage: usage.inputs, ...(date !== undefined && { date }) }
  const opened = plan.length > 0 ? await openPlanned(file, options, shell) : await openPlatform(file, options, shell)
  return 'reason' in opened ? opened : { ...opened, assumptions, document }
}

type Opened = Pick<Priced, 'subjects' | 'platform' | 'locator'>

async function openPlanned(
  file: string | undefined,
  options: Omit<CostOptions, 'by'>,
  shell: Shell,
): Promise<Opened | Refusal> {
  const opened = await openSubjects(file, options, shell)
  return 'reason' in opened ? opened : { subjects: opened.subjects, platform: undefined, locator: opened.locator }
}

/** Also planned environments; on another day the platform is compiled for that day. */
async function openPlatform(
  file: string | undefined,
  { env, date }: Omit<CostOptions, 'by'>,
  shell: Shell,
): Promise<Opened | Refusal> {
  const opened = await openCompiled(file, env, shell)
  if ('reason' in opened) return opened
  const { locator } = opened
  const written = opened.loaded.platform
  if (date === undefined)
    return { ...pricedOf(written, subjectsToPrice(opened.platform, opened.compilation.graph), env), locator }
  const dated = withWord(written, '', 'date', date)
  if ('problem' in dated) return misuse(dated.problem)
  const { platform } = resolve(dated.platform)
  if (platform === undefined) return misuse(`the platform cannot be compiled for ${date}`)
  return { ...pricedOf(dated.platform, subjectsToPrice(platform, expand(platform)), env), locator }
}

function pricedOf(platform: Platform, subjects: readonly Subject[], env: string | undefined): Omit<Opened, 'locator'> {
  return { platform, subjects: subjects.filter(({ environment }) => env === undefined || environment === env) }
}

async function readDocument(
  path: string | undefined,
  cwd: string,
): Promise<CostDocument | { readonly problem: string } | undefined> {
  if (path === undefined) return undefined
  try {
    const document: unknown = JSON.parse(await readFile(resolvePath(cwd, path), 'utf8'))
    if (isDocument(document)) return document
    return { problem: `${path} is no table of costs: it needs title, environment, rows and total` }
  } catch (error) {
    return { problem: `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function isDocument(value: unknown): value is CostDocument {
  if (typeof value !== 'object' || value === null) return false
  return ['title', 'environment', 'rows', 'total'].every((key) => key in value)
}

function misuse(message: string): Refusal {
  return { reason: 'misuse', message }
}
