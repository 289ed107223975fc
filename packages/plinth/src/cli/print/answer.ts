import { relative } from 'node:path'
import type { Answer, Evidence, Step } from '#answers/answer.ts'
import type { Path } from '#graph/value.ts'
import type { Locator } from '../locate/locate.ts'
import type { Paint } from '../shell.ts'
import { table } from './table.ts'
import { placeOf } from './text.ts'

export interface AnswerStyle {
  readonly paint: Paint
  /** Files are shown as seen from this folder. */
  readonly cwd: string
  /** Undefined when there is no platform file; answers then name resources alone. */
  readonly locate: Locator | undefined
}

/** An answer as a person reads it: the verdict, each step with the lines that it rests on, and what to do. */
export function answerAsText(answer: Answer, style: AnswerStyle): string {
  const { question, environment, summary, steps, remedy, verdict } = answer
  const { paint } = style
  const where = environment === '' ? '' : paint.dim(` (${environment})`)
  const width = String(steps.length).length
  const blocks = [
    [`${verdictColor(answer, paint)(paint.bold(verdict))}: ${paint.bold(question)}${where}`, `  ${summary}`],
    steps.flatMap((step, i) => stepAsText(step, `${String(i + 1).padStart(width)}.`, style)),
    remedy === undefined ? [] : [`${paint.green('help')}: ${remedy}`],
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

/** Green, where every step passed; red, where one stopped; yellow, where one is not known. */
function verdictColor({ steps }: Answer, paint: Paint): (text: string) => string {
  const outcomes = new Set(steps.map(({ outcome }) => outcome))
  if (outcomes.has('stops')) return paint.red
  if (outcomes.has('unknown')) return paint.yellow
  return outcomes.has('passes') ? paint.green : paint.cyan
}

const marks: Record<Step['outcome'], string> = { passes: '', stops: ' [stops]', unknown: ' [unknown]', fact: '' }

function stepAsText({ says, outcome, evidence }: Step, number: string, style: AnswerStyle): readonly string[] {
  const { paint } = style
  const color = { passes: paint.green, stops: paint.red, unknown: paint.yellow, fact: paint.cyan }[outcome]
  const indent = ' '.repeat(number.length + 3)
  const lines = table(evidence.map((each) => evidenceAsRow(each, style)))
  return [`  ${color(number)} ${says}${color(marks[outcome])}`, ...lines.map((line) => indent + paint.dim(line))]
}

/** The resource with its argument, then the line of the platform file behind it. */
function evidenceAsRow({ resource, argument, path }: Evidence, { cwd, locate }: AnswerStyle): readonly string[] {
  const what = argument === undefined ? resource : `${resource}.${argument}`
  if (path === undefined || locate === undefined) return [what, '', '']
  const spot = locate(path)
  return [what, placeOf(spot, cwd), spot.excerpt]
}

/**
 * An answer as plain data: `path` has the steps that passed, `reasons` those that stopped it or are not known, `facts`
 * the rest; `provenance` every resource and line that it rests on, once.
 */
export function answerAsData(answer: Answer, style?: Pick<AnswerStyle, 'cwd' | 'locate'>): object {
  const { question, environment, verdict, summary, steps, remedy } = answer
  const having = (...outcomes: readonly Step['outcome'][]): readonly object[] =>
    steps.filter(({ outcome }) => outcomes.includes(outcome)).map(stepAsData)
  const parts = {
    path: having('passes'),
    reasons: having('stops', 'unknown'),
    facts: having('fact'),
  }
  return {
    ...{ question, environment, verdict, summary },
    ...Object.fromEntries(Object.entries(parts).filter(([, list]) => list.length > 0)),
    ...(remedy === undefined ? {} : { remedy }),
    provenance: provenanceOf(steps, style),
  }
}

function stepAsData({ says, outcome, evidence }: Step): object {
  return { says, outcome, evidence: evidence.map(nameOf) }
}

function nameOf({ resource, argument }: Evidence): string {
  return argument === undefined ? resource : `${resource}.${argument}`
}

function provenanceOf(
  steps: readonly Step[],
  style: Pick<AnswerStyle, 'cwd' | 'locate'> | undefined,
): readonly object[] {
  const all = new Map(steps.flatMap(({ evidence }) => evidence).map((each) => [nameOf(each), each]))
  return [...all.values()].map(({ resource, argument, path }) => ({
    resource,
    ...(argument === undefined ? {} : { argument }),
    ...(path === undefined ? {} : { path, ...spotAsData(path, style) }),
  }))
}

function spotAsData(path: Path, style: Pick<AnswerStyle, 'cwd' | 'locate'> | undefined): object {
  if (style?.locate === undefined) return {}
  const { file, line, column, excerpt } = style.locate(path)
  return { file: relative(style.cwd, file).replaceAll('\\', '/'), line, column, excerpt }
}
