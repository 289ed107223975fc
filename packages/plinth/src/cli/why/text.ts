import { layers } from '#graph/resource.ts'
import { placeOf } from '../print/text.ts'
import { table } from '../print/table.ts'
import type { Paint } from '../shell.ts'
import { shown, type Answer, type ArgumentAnswer, type Reference } from './answer.ts'

interface Style {
  readonly paint: Paint
  readonly cwd: string
  /** The file that it is written to, where that is known. */
  readonly file: string | undefined
}

/** The answer as a person reads it: what, why, each argument with its reason, and the neighbours. */
export function answerAsText(answer: Answer, { paint, cwd, file }: Style): string {
  const { id, environment, layer, reason, spot } = answer
  const where = environment === '' ? `layer ${layer}` : `layer ${layer} of environment ${environment}`
  const blocks = [
    [paint.bold(id), `  ${layers.includes(layer as never) ? where : layer}${file === undefined ? '' : `, in ${file}`}`],
    [paint.bold('why'), `  ${reason}`, `  ${placeOf(spot, cwd)}   ${spot.excerpt}`],
    listed(paint.bold('arguments'), argumentsAsText(answer.arguments, cwd)),
    listed(paint.bold('refers to'), referencesAsText(answer.refersTo)),
    listed(paint.bold('referred to by'), referencesAsText(answer.referredToBy)),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

/** One argument: its value, where that comes from, and how to change it. */
export function argumentAsText(answer: Answer, { paint, cwd }: Style): string {
  const [only] = answer.arguments
  if (only === undefined || answer.arguments.length > 1) {
    return `${[paint.bold(answer.id), ...argumentsAsText(answer.arguments, cwd)].join('\n')}\n`
  }
  const { path, value, from, reason = '', spot, key = '' } = only
  const place = spot === undefined ? '' : `${placeOf(spot, cwd)}   ${spot.excerpt}`
  const lines = {
    declared: ['written in the platform file:', `  ${place}`],
    default: [`the default, because ${lowered(reason)}`, `to change it, write \`${key}\` here:`, `  ${place}`],
    decision: [`a decision of the compiler, because ${lowered(reason)}`],
    structure: [
      `part of what this is: ${lowered(answer.reason)}`,
      `  ${placeOf(answer.spot, cwd)}   ${answer.spot.excerpt}`,
    ],
  }[from]
  return `${[`${paint.bold(answer.id)} ${path} = ${shown(value)}`, ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}

function argumentsAsText(given: readonly ArgumentAnswer[], cwd: string): readonly string[] {
  return table(
    given.map(({ path, value, from, reason = '', spot }) => {
      const place = spot === undefined ? '' : `${placeOf(spot, cwd)}   ${spot.excerpt}`
      const said = { declared: place, default: `default: ${reason}`, decision: reason, structure: '' }[from]
      return [`  ${path}`, shown(value), said]
    }),
  )
}

function referencesAsText(references: readonly Reference[]): readonly string[] {
  return table(references.map(({ id, attributes }) => [`  ${id}`, attributes.join(', ')]))
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines]
}

/** The start of a sentence in the middle of one; names and acronyms keep their capitals. */
function lowered(text: string): string {
  return /^[A-Z][a-z]+\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
