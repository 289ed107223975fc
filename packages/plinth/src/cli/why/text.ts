import { shown } from '#answers/shown.ts'
import { placeOf } from '../print/text.ts'
import { table } from '../print/table.ts'
import type { Paint } from '../shell.ts'
import type { ArgumentAnswer, Details, Reference } from './details.ts'

interface Style {
  readonly paint: Paint
  readonly cwd: string
}

/** Each argument with its reason, and the neighbours. */
export function detailsAsText(details: Details, { paint, cwd }: Style): string {
  return [
    listed(paint.bold('arguments'), argumentsAsText(details.arguments, cwd)),
    listed(paint.bold('refers to'), referencesAsText(details.refersTo)),
    listed(paint.bold('referred to by'), referencesAsText(details.referredToBy)),
  ]
    .filter((block) => block.length > 0)
    .map((block) => `\n${block.join('\n')}\n`)
    .join('')
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
