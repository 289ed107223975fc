import type { Evidence } from '#answers/answer.ts'
import type { LocalPlan, Probe, ServicePlan } from '#local/plan/local-plan.ts'
import { table } from '../print/table.ts'
import type { Paint } from '../shell.ts'

type Row = readonly [what: string, value: string, because: Evidence]

/** What would run, each line with the argument that it stands for: a word for `plinth why`. */
export function planAsText(plan: LocalPlan, paint: Paint): string {
  const stores: readonly Row[] = [
    ...plan.postgres.map((one): Row => [one.name, `PostgreSQL ${one.major}, database ${one.database}`, one.because]),
    ...plan.caches.map((one): Row => [one.name, `${one.engine} ${one.version}`, one.because]),
    ...plan.buckets.map((one): Row => [one.name, `bucket ${one.bucket}`, one.because]),
  ]
  const blocks = [
    block(`${plan.platform} ${plan.environment}, in ${plan.zones.join(' and ')}`, stores, paint),
    ...plan.services.map((service) => block(titleOf(service), rowsOf(service), paint)),
    ...(plan.edge === undefined ? [] : [block('edge', edgeRows(plan.edge), paint)]),
    ...(plan.differences.length === 0
      ? []
      : [['not as in AWS', ...plan.differences.map(({ what }) => `  ${what}`)].join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function block(title: string, rows: readonly Row[], paint: Paint): string {
  const lines = table(rows.map(([what, value, because]) => [`  ${what}`, value, addressOf(because)]))
  return [paint.bold(title), ...lines].join('\n')
}

function titleOf({ name, path, replicas, calls, stores }: ServicePlan): string {
  const links = [...stores, ...calls]
  return `${name} × ${replicas.length}, from ${path}${links.length === 0 ? ', linked to nothing' : `, linked to ${links.join(', ')}`}`
}

function rowsOf({ variables, probes, stopping }: ServicePlan): readonly Row[] {
  return [
    ...variables.map((one): Row => [one.name, one.from === 'value' ? one.value : one.template, one.because]),
    ...Object.entries(probes).flatMap(([name, probe]: readonly [string, Probe | undefined]): readonly Row[] =>
      probe === undefined ? [] : [[name, `${probe.path} every ${probe.period} s`, probe.because]],
    ),
    ['stops', `${stopping.preStop} s on, ${stopping.grace} s in all`, stopping.because],
  ]
}

function edgeRows({ behaviours, balancer }: NonNullable<LocalPlan['edge']>): readonly Row[] {
  return [
    ...behaviours.map(({ pattern, to, cache, because }): Row => {
      const where = to.kind === 'bucket' ? `bucket ${to.bucket}` : 'load balancer'
      return [pattern, `${where}, ${cache.max === 0 ? 'never kept' : `kept as ${cache.name} says`}`, because]
    }),
    ...(balancer?.rules ?? []).map(({ path, service, because }): Row => [path, service, because]),
  ]
}

function addressOf({ resource, argument }: Evidence): string {
  return argument === undefined ? resource : `${resource}.${argument}`
}
