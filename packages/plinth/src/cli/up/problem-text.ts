import type { LocalProblem } from '#local/drivers/system.ts'
import type { Paint } from '../shell.ts'
import { shortened } from './log-line.ts'

/** What went wrong, what the process said last, what to do. */
export function problemAsText({ message, help, lines }: LocalProblem, paint: Paint): string {
  return [
    `${paint.red(paint.bold('error'))}: ${message}`,
    ...lines.map((line) => `  ${shortened(line, paint).replaceAll('\n', '\n  ')}`),
    ...(help === undefined ? [] : [`  ${paint.green('help')}: ${help}`]),
    '',
  ].join('\n')
}
