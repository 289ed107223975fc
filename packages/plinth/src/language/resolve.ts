import { catalogue } from '#diagnostics/catalogue.ts'
import { compareText, diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Path, Setting } from '#graph/value.ts'
import { isDeclared, type Declared } from './declared.ts'
import type {
  BucketResource,
  Delivery,
  Edge,
  Environment,
  Link,
  PostgresResource,
  RedisResource,
  ResolvedPlatform,
  Route,
  ServiceResource,
  Waiver,
} from './environment.ts'
import type { Fields } from './field.ts'
import { at, inside, isGroup, keysOf, override, type Located } from './located.ts'
import { camelToKebab } from './names.ts'
import { nearest } from './nearest.ts'
import { read } from './read.ts'
import { resourceName } from './shapes.ts'
import { show } from './show.ts'
import { bucketFields } from './words/bucket.ts'
import { cdnFields } from './words/cdn.ts'
import { clusterFields } from './words/cluster.ts'
import { githubFields } from './words/github.ts'
import { networkFields } from './words/network.ts'
import { observabilityFields } from './words/observability.ts'
import { environmentFields, platformFields, tablesDate, type Platform } from './words/platform.ts'
import { postgresFields } from './words/postgres.ts'
import { redisFields } from './words/redis.ts'
import { rolesFields } from './words/roles.ts'
import { serviceFields } from './words/service.ts'
import { stateFields } from './words/state.ts'
import { waiverFields } from './words/waiver.ts'

type Report = (diagnostic: Diagnostic) => void

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

/** Declarations by identity, so that a link finds the name of what it points to. */
type Names = ReadonlyMap<unknown, string>

function namesOf(root: Located, report: Report): Names {
  const names = new Map<unknown, string>()
  const slugs = new Map<string, string>()
  const resources = at(root, 'resources')
  for (const key of groupKeys(
    root,
    'resources',
    'the databases, caches, buckets and services: { backend, database }',
    report,
  )) {
    const found = at(resources as Located, key) as Located
    if (!resourceName.pattern.test(key)) {
      report(diagnose('language/bad-name', { given: key, expected: resourceName.expected }, { path: found.path }))
    }
    const slug = camelToKebab(key)
    const taken = slugs.get(slug)
    if (taken !== undefined) report(diagnose('language/same-name', { a: taken, b: key, slug }, { path: found.path }))
    slugs.set(slug, key)
    if (isDeclared(found.value)) names.set(found.value, key)
    if (!isDeclared(found.value) || inside(found.value) === undefined)
      report(
        diagnose(
          'language/wrong-value',
          {
            given: show(found.value),
            expected: 'a postgres, redis, bucket or service, with an object in its brackets',
          },
          { path: found.path },
        ),
      )
  }
  return names
}

function groupKeys(root: Located, key: string, expected: string, report: Report): readonly string[] {
  const group = at(root, key)
  if (group === undefined) {
    report(diagnose('language/missing-key', { where: 'platform', key, expected }, { path: [] }))
    return []
  }
  if (
    isDeclared(group.value) ||
    inside(group.value) === undefined ||
    (key === 'environments' && keysOf(group).length === 0)
  ) {
    report(diagnose('language/wrong-value', { given: `'${key}'`, expected }, { path: group.path }))
    return []
  }
  return keysOf(group)
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

  const found: Pick<Environment, 'postgres' | 'redis' | 'buckets' | 'services'> = readResources(
    root,
    own,
    names,
    report,
  )
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
    tags: platform.tags,
    ...found,
    edge: readEdge(root, own, names, report),
    delivery: readDelivery(root, report),
    date: platform.date ?? { $: 'setting', value: tablesDate, origin: { from: 'decision', reason: 'tables' } },
  }
}

const wordOf = { postgres: postgresFields, redis: redisFields, bucket: bucketFields, service: serviceFields } as const

function readResources(
  root: Located,
  own: Located,
  names: Names,
  report: Report,
): Pick<Environment, 'postgres' | 'redis' | 'buckets' | 'services'> {
  const base = at(root, 'resources')
  const overrides = at(own, 'resources')
  if (overrides !== undefined && inside(overrides.value) === undefined) {
    const expected = 'the changed keys by resource: { database: { multiAz: false } }'
    report(diagnose('language/wrong-value', { given: show(overrides.value), expected }, { path: overrides.path }))
  }
  const known = base === undefined ? [] : [...keysOf(base)].sort(compareText)
  for (const key of overrides === undefined ? [] : keysOf(overrides)) {
    if (known.includes(key)) continue
    report(
      diagnose(
        'language/unknown-name',
        { what: 'resource', given: key, known, nearest: nearest(key, known) },
        { path: [...(overrides as Located).path, key] },
      ),
    )
  }
  const found = {
    postgres: [] as PostgresResource[],
    redis: [] as RedisResource[],
    buckets: [] as BucketResource[],
    services: [] as ServiceResource[],
  }
  for (const name of known) {
    const declared = at(base as Located, name) as Located
    if (!isDeclared(declared.value) || inside(declared.value) === undefined) continue
    const { kind } = declared.value as Declared<keyof typeof wordOf>
    const given = overrides === undefined ? declared : (override(declared, at(overrides, name)) as Located)
    const slug = camelToKebab(name)
    const identity = { name, slug, id: slug.replaceAll('-', '_'), path: declared.path }
    const where = `${kind} '${name}'`
    // A mistake stays one where this environment says otherwise. Found in several, it is told once.
    if (given !== declared && Object.hasOwn(wordOf, kind)) read<Fields>(wordOf[kind], declared, where, report)
    switch (kind) {
      case 'postgres':
        found.postgres.push({ kind, ...identity, settings: read(postgresFields, given, where, report) })
        break
      case 'redis':
        found.redis.push({ kind, ...identity, settings: read(redisFields, given, where, report) })
        break
      case 'bucket':
        found.buckets.push({ kind, ...identity, settings: read(bucketFields, given, where, report) })
        break
      case 'service': {
        const settings = read(serviceFields, given, where, report)
        found.services.push({
          kind,
          ...identity,
          settings,
          uses: linksOf(name, settings.uses, names, report),
          calls: linksOf(name, settings.calls, names, report),
        })
        break
      }
      default:
        report(
          diagnose(
            'language/wrong-value',
            { given: show(declared.value), expected: 'a postgres, redis, bucket or service' },
            { path: declared.path },
          ),
        )
    }
  }
  return found
}

/** Links of one service, by name and in name order; pointing twice at the same thing is pointing at it. */
function linksOf(from: string, targets: Setting<readonly Declared[]>, names: Names, report: Report): readonly Link[] {
  const base = targets.origin.from === 'decision' ? [] : targets.origin.path
  const links = new Map<string, Link>()
  for (const [i, target] of (Array.isArray(targets.value) ? targets.value : []).entries()) {
    const path: Path = [...base, String(i)]
    const to = linkTo(target, path, names, report)
    if (to !== undefined && !links.has(to)) links.set(to, { from, to, path })
  }
  return [...links.values()].sort((a, b) => compareText(a.to, b.to))
}

function linkTo(target: unknown, path: Path, names: Names, report: Report): string | undefined {
  if (!isDeclared(target)) return undefined
  const to = names.get(target)
  if (to === undefined) report(diagnose('language/unlisted-link', { kind: target.kind }, { path }))
  return to
}

function readEdge(root: Located, own: Located, names: Names, report: Report): Edge | undefined {
  const base = at(root, 'edge')
  if (base === undefined) return undefined
  if (!isDeclared(base.value) || base.value.kind !== 'cdn' || inside(base.value) === undefined) {
    report(
      diagnose('language/wrong-value', { given: "'edge'", expected: 'cdn({ routes: [...] })' }, { path: base.path }),
    )
    return undefined
  }
  const over = at(own, 'edge')
  if (over !== undefined) read<Fields>(cdnFields, base, 'edge', report)
  const { routes, ...rest } = read(cdnFields, override(base, over) as Located, 'edge', report)
  const readRoute = (route: (typeof routes)[number]): readonly Route[] => {
    if (route.to === undefined || route.to.origin.from !== 'declared') return []
    const to = linkTo(route.to.value, route.to.origin.path, names, report)
    return to === undefined ? [] : [{ ...route, to: { from: 'internet', to, path: route.to.origin.path } }]
  }
  return { ...rest, routes: (Array.isArray(routes) ? routes : []).flatMap(readRoute), at: base.path }
}

function readDelivery(root: Located, report: Report): Delivery | undefined {
  const given = at(root, 'delivery')
  if (given === undefined) return undefined
  if (!isDeclared(given.value) || given.value.kind !== 'github' || inside(given.value) === undefined) {
    report(
      diagnose(
        'language/wrong-value',
        { given: "'delivery'", expected: "github({ repository: 'owner/name' })" },
        { path: given.path },
      ),
    )
    return undefined
  }
  return { ...read(githubFields, given, 'delivery', report), at: given.path }
}

function readWaivers(root: Located, environments: readonly string[], report: Report): readonly Waiver[] {
  const given = at(root, 'waivers')
  if (given === undefined) return []
  if (inside(given.value) === undefined) {
    const expected = "codes with reasons: { 'availability/single-nat': { reason: '...' } }"
    report(diagnose('language/wrong-value', { given: show(given.value), expected }, { path: given.path }))
  }
  const codes = Object.keys(catalogue).sort(compareText)
  return [...keysOf(given)].sort(compareText).map((code) => {
    const located = at(given, code) as Located
    if (!codes.includes(code)) {
      report(
        diagnose(
          'language/unknown-waiver',
          {
            given: code,
            known: codes.filter((known) => known.split('/')[0] === code.split('/')[0]),
            nearest: nearest(code, codes),
          },
          { path: located.path },
        ),
      )
    }
    const waiver = read(waiverFields, located, `waiver of ${code}`, report)
    for (const [i, name] of (waiver.environments?.value ?? []).entries()) {
      if (environments.includes(name)) continue
      report(
        diagnose(
          'language/unknown-name',
          { what: 'environment', given: name, known: environments, nearest: nearest(name, environments) },
          { path: [...located.path, 'environments', String(i)] },
        ),
      )
    }
    return {
      code,
      reason: waiver.reason?.value ?? '',
      environments: waiver.environments?.value,
      until: waiver.until?.value,
      path: located.path,
    }
  })
}
