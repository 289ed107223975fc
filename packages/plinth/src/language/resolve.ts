import { compareText, diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import { derive } from '#graph/value.ts'
import type { Environment, ResolvedPlatform } from './environment.ts'
import { at, isGroup, override, type Located } from './located.ts'
import { read } from './read.ts'
import { groupKeys, namesOf, type Names } from './resolve/names.ts'
import type { Report } from './resolve/report.ts'
import { readCosts } from './resolve/costs.ts'
import { readReach } from './resolve/reach.ts'
import { readResources } from './resolve/resources.ts'
import { readDelivery, readEdge } from './resolve/sections.ts'
import { readWaivers } from './resolve/waivers.ts'
import { show } from './show.ts'
import { clusterFields } from './words/cluster.ts'
import { networkFields } from './words/network.ts'
import { observabilityFields } from './words/observability.ts'
import { environmentFields, platformFields, tablesDate, type Platform } from './words/platform.ts'
import { rolesFields } from './words/roles.ts'
import { stateFields } from './words/state.ts'

export interface Resolution {
  /** Absent when a mistake leaves nothing to go on with. */
  readonly platform: ResolvedPlatform | undefined
  /** What is wrong, by environment; the empty name stands for the platform as a whole. */
  readonly findings: readonly { readonly environment: string; readonly diagnostics: readonly Diagnostic[] }[]
}

/** Fills in defaults and overrides, once for each environment, and reports every mistake of the file at once. */
export function resolve(platform: Platform): Resolution {
  const root: Located = { value: platform, path: [] }
  const general: Diagnostic[] = []
  const report: Report = (diagnostic) => void general.push(diagnostic)

  if (!isGroup(platform.input)) {
    report(diagnose('language/wrong-value', { given: show(platform.input), expected: 'an object' }, { path: [] }))
    return { platform: undefined, findings: [{ environment: '', diagnostics: general }] }
  }
  const names = namesOf(root, report)
  const environmentNames = groupKeys(
    root,
    'environments',
    "at least one environment: { production: { account: '...' } }",
    report,
  )
  const waivers = readWaivers(root, environmentNames, report)

  const environments: Environment[] = []
  const findings = [{ environment: '', diagnostics: general }]
  for (const name of [...environmentNames].sort(compareText)) {
    const diagnostics: Diagnostic[] = []
    environments.push(readEnvironment(root, name, names, (diagnostic) => void diagnostics.push(diagnostic)))
    findings.push({ environment: name, diagnostics })
  }
  const stopped = findings.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))
  const [first] = environments
  if (stopped || first === undefined) return { platform: undefined, findings }
  return { platform: { name: first.platform, environments, waivers, date: first.date.value }, findings }
}

function readEnvironment(root: Located, name: string, names: Names, report: Report): Environment {
  const own = at(at(root, 'environments') as Located, name) as Located
  const where = `environment '${name}'`
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(name)) {
    report(
      diagnose(
        'language/bad-name',
        { given: name, expected: 'lower-case letters, digits and dashes, at most 20' },
        { path: own.path },
      ),
    )
  }
  const platform = read(platformFields, root, 'platform', report)
  const environment = read(environmentFields, own, where, report)
  const section = (key: string): Located => override(at(root, key), at(own, key)) ?? { value: {}, path: [key] }

  return {
    platform: platform.name?.value ?? '',
    name,
    path: own.path,
    account: environment.account,
    state: environment.state,
    approval: environment.approval,
    region: environment.region ?? platform.region,
    network: read(networkFields, section('network'), 'network', report),
    cluster: read(clusterFields, section('cluster'), 'cluster', report),
    terraform: read(stateFields, section('terraform'), 'terraform', report),
    roles: read(rolesFields, section('roles'), 'roles', report),
    observability: read(observabilityFields, section('observability'), 'observability', report),
    reach: readReach(section('reach'), names, report),
    ...readCosts(root, own, report),
    tags: derive(platform.tags, inOrder),
    ...readResources(root, own, names, report),
    edge: readEdge(root, own, names, report),
    delivery: readDelivery(root, report),
    date: platform.date ?? { $: 'setting', value: tablesDate, origin: { from: 'decision', reason: 'tables' } },
  }
}

/** Keys sorted, so that the order of tags in the file does not matter. */
function inOrder<T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => compareText(a, b)))
}
