import type { Resource } from '#graph/resource.ts'
import type { Path } from '#graph/value.ts'
import { nearest } from '#language/nearest.ts'
import { cidrOf } from './address-range.ts'
import { addressFinder, type Found } from './addresses.ts'
import type { Subject } from './subject.ts'

/** What a word of a question stands for. */
export type Named =
  /** A key of `resources` in the platform file, and everything that is emitted for it. */
  | {
      readonly kind: 'declared'
      readonly name: string
      readonly path: Path
      readonly resources: readonly Resource[]
    }
  | { readonly kind: 'well-known'; readonly word: WellKnown }
  /** An API of AWS by the name in its endpoint: `s3`, `secretsmanager`. */
  | { readonly kind: 'aws-service'; readonly service: string }
  /** Addresses of a network in CIDR notation; a single one with its full prefix. */
  | { readonly kind: 'range'; readonly cidr: string }
  | Found

/** Things that no platform file names and every platform has. */
export const wellKnown = {
  internet: 'all public addresses',
  nodes: 'the machines of the cluster',
  cluster: 'the cluster',
  'api-server': "the endpoint of the cluster's API",
  'load-balancer': 'every load balancer',
  cdn: 'the distribution in front of the load balancer',
  metadata: 'the metadata service of a machine, 169.254.169.254',
} as const satisfies Readonly<Record<string, string>>
export type WellKnown = keyof typeof wellKnown

const synonyms: Readonly<Record<string, WellKnown>> = {
  alb: 'load-balancer',
  cloudfront: 'cdn',
  edge: 'cdn',
  imds: 'metadata',
}

/** APIs of AWS that platforms call, by the word in their endpoints (AWS General Reference, service endpoints). */
const awsServices: readonly string[] = [
  'autoscaling',
  'dynamodb',
  'ec2',
  'ecr',
  'eks',
  'elasticloadbalancing',
  'kms',
  'logs',
  'monitoring',
  's3',
  'secretsmanager',
  'sns',
  'sqs',
  'ssm',
  'sts',
]

export interface Names {
  /** What a word means; the platform's own names go first. */
  readonly find: (word: string) => Named
  /** Every word that has a meaning without being an address. */
  readonly words: readonly string[]
}

/** The words that questions about a subject may use. */
export function namesOf({ graph, declared }: Subject): Names {
  const own =
    declared === undefined ? [] : [...declared.services, ...declared.postgres, ...declared.redis, ...declared.buckets]
  const paths = new Map(own.map(({ name, path }) => [name, path]))
  const words = [...new Set([...[...paths.keys()].toSorted(), ...Object.keys(wellKnown), ...awsServices])]
  let finder: ((given: string) => Found) | undefined
  const find = (word: string): Named => {
    const path = paths.get(word)
    if (path !== undefined) return { kind: 'declared', name: word, path, resources: madeFor(path, graph.resources) }
    const common = wordOf(word)
    if (common !== undefined) return common
    const cidr = cidrOf(word)
    if (cidr !== undefined) return { kind: 'range', cidr }
    finder ??= addressFinder(graph.resources)
    const found = finder(word)
    return found.kind === 'nothing' ? { kind: 'nothing', similar: suggestions(word, words, found.similar) } : found
  }
  return { find, words }
}

function wordOf(word: string): Named | undefined {
  if (isWellKnown(word)) return { kind: 'well-known', word }
  const meant = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined
  if (meant !== undefined) return { kind: 'well-known', word: meant }
  const service = word.replace(/^aws:/, '')
  return awsServices.includes(service) ? { kind: 'aws-service', service } : undefined
}

function isWellKnown(word: string): word is WellKnown {
  return Object.hasOwn(wellKnown, word)
}

/** Resources that a place in the platform file asked for, or that stand for a part of it. */
function madeFor(path: Path, resources: readonly Resource[]): readonly Resource[] {
  return resources.filter(({ because }) => path.every((key, i) => because.path[i] === key))
}

function suggestions(word: string, words: readonly string[], similar: readonly string[]): readonly string[] {
  const meant = nearest(word, words)
  return [...new Set([...(meant === undefined ? [] : [meant]), ...similar])].slice(0, 10)
}

/** Why a word has no meaning, or more than one, as the end of an `error: ...`; undefined when it has exactly one. */
export function problemWith(word: string, named: Named): string | undefined {
  switch (named.kind) {
    case 'ambiguous':
      return [`'${word}' is the address of ${named.candidates.length} resources. Which one?`, ...named.candidates].join(
        '\n  ',
      )
    case 'no-argument': {
      const meant = nearest(named.argument.split('.').at(-1) ?? '', named.known)
      const suggestion = meant === undefined ? '' : ` Did you mean '${meant}'?`
      const known = named.known.join(', ') || 'none'
      return `${named.resource.id} has no argument '${named.argument}'.${suggestion} It has: ${known}`
    }
    case 'nothing':
      return named.similar.length === 0
        ? `there is nothing called '${word}'. List what there is with \`plinth list\`.`
        : [`there is nothing called '${word}'. Did you mean:`, ...named.similar].join('\n  ')
    default:
      return undefined
  }
}
