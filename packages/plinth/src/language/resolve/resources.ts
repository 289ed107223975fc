import { compareText, diagnose } from '#diagnostics/diagnostic.ts'
import type { Path, Setting } from '#graph/value.ts'
import { isDeclared, type Declared } from '../declared.ts'
import type {
  BucketResource,
  Environment,
  Link,
  PostgresResource,
  RedisResource,
  ServiceResource,
} from '../environment.ts'
import type { Fields } from '../field.ts'
import { at, inside, keysOf, override, type Located } from '../located.ts'
import { camelToKebab } from '../names.ts'
import { nearest } from '../nearest.ts'
import { read } from '../read.ts'
import { show } from '../show.ts'
import { bucketFields } from '../words/bucket.ts'
import { postgresFields } from '../words/postgres.ts'
import { redisFields } from '../words/redis.ts'
import { serviceFields } from '../words/service.ts'
import { linksOf, type Names } from './names.ts'
import type { Report } from './report.ts'

const wordOf = { postgres: postgresFields, redis: redisFields, bucket: bucketFields, service: serviceFields } as const

type Found = Pick<Environment, 'postgres' | 'redis' | 'buckets' | 'services'>

/** Everything named of one environment, sorted by name. */
export function readResources(root: Located, own: Located, names: Names, report: Report): Found {
  const base = at(root, 'resources')
  const overrides = at(own, 'resources')
  const known = base === undefined ? [] : [...keysOf(base)].sort(compareText)
  if (overrides !== undefined) checkOverrides(overrides, known, report)
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
    const where = `${kind} '${name}'`
    // A mistake stays one where this environment says otherwise. Found in several, it is told once.
    if (given !== declared && Object.hasOwn(wordOf, kind)) read<Fields>(wordOf[kind], declared, where, report)
    const identity = identityOf(name, declared.path)
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
        const links = (targets: Setting<readonly Declared[]>): readonly Link[] => linksOf(name, targets, names, report)
        found.services.push({ kind, ...identity, settings, uses: links(settings.uses), calls: links(settings.calls) })
        break
      }
      default:
        refuseKind(declared, report)
    }
  }
  return found
}

function identityOf(name: string, path: Path): { name: string; slug: string; id: string; path: Path } {
  const slug = camelToKebab(name)
  return { name, slug, id: slug.replaceAll('-', '_'), path }
}

function checkOverrides(overrides: Located, known: readonly string[], report: Report): void {
  if (inside(overrides.value) === undefined) {
    const expected = 'the changed keys by resource: { database: { multiAz: false } }'
    report(diagnose('language/wrong-value', { given: show(overrides.value), expected }, { path: overrides.path }))
  }
  for (const key of keysOf(overrides)) {
    if (known.includes(key)) continue
    const misspelt = { what: 'resource', given: key, known, nearest: nearest(key, known) }
    report(diagnose('language/unknown-name', misspelt, { path: [...overrides.path, key] }))
  }
}

function refuseKind({ value, path }: Located, report: Report): void {
  const expected = 'a postgres, redis, bucket or service'
  report(diagnose('language/wrong-value', { given: show(value), expected }, { path }))
}
