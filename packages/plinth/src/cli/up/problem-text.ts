import type { LocalProblem } from '#local/drivers/system.ts'
import { asJson } from '../report.ts'
import type { Paint, Shell } from '../shell.ts'
import { shortened } from './log-line.ts'

/** Tells a problem of the local run as the caller wants to read it. */
export function tellProblem(
  { message, help, lines }: LocalProblem,
  { json }: { readonly json?: boolean | undefined },
  { err, paint, progress }: Shell,
): void {
  progress.clear()
  err(json === true ? asJson({ problem: message, help, lines }) : problemAsText({ message, help, lines }, paint))
}

/** What went wrong, what the process said last, what to do. */
function problemAsText(
  { message, help, lines }: Pick<LocalProblem, 'message' | 'help' | 'lines'>,
  paint: Paint,
): string {
  return [
    `${paint.red(paint.bold('error'))}: ${message}`,
    ...lines.map((line) => `  ${shortened(line, paint).replaceAll('\n', '\n  ')}`),
    ...(help === undefined ? [] : [`  ${paint.green('help')}: ${help}`]),
    '',
  ].join('\n')
}
