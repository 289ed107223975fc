import type { SystemReport } from '#local/drivers/system.ts'
import { table } from '../print/table.ts'
import type { Paint } from '../shell.ts'

/** What runs now, where it answers, and how it differs from AWS. */
export function reportAsText(report: SystemReport, paint: Paint): string {
  const { services, stores, isolation, differences, seconds, built, url } = report
  const kept =
    built.kept.length === 0 ? '' : `; ${built.now.length === 0 ? 'nothing' : built.now.join(', ')} built anew`
  return [
    '',
    ...table(services.flatMap(({ name, replicas }) => rowsOf(name, replicas))).map((line) => `  ${line}`),
    ...table(stores.map(({ name, what, address }) => [name, what, address])).map((line) => `  ${line}`),
    '',
    `${isolation.isolated ? 'isolated' : 'not isolated'}: ${isolation.why}`,
    ...listed('not as in AWS:', differences).map((line) => paint.dim(line)),
    '',
    `ready in ${seconds.toFixed(1)} s${kept}`,
    ...(url === '' ? [] : [paint.bold(paint.green(url))]),
    '',
    '',
  ].join('\n')
}

function rowsOf(name: string, replicas: SystemReport['services'][number]['replicas']): readonly (readonly string[])[] {
  return replicas.map(({ id, zone, address }, i) => [
    i === 0 ? `${name} × ${replicas.length}` : '',
    id,
    zone,
    address === undefined ? '' : `${address.host}:${address.port}`,
  ])
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  - ${line}`)]
}
