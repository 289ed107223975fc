import { parseType, stepsOf, tryFindAttribute, type AttributeType } from '#aws/schema/attribute-type.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'
import type { Resource } from '#graph/resource.ts'
import { isJson, isReference, isTemplate } from '#graph/value.ts'
import { blockWord } from './hcl.ts'
import type { RootModule } from './root-module.ts'

type Surroundings = Pick<RootModule, 'region' | 'account'>

/** A value that an attribute could have after an apply: what we say it is, or one that the provider accepts elsewhere. */
export function sampleOf(resource: Resource, path: string, around: Surroundings): unknown {
  const given = plainArgument(resource, path)
  if (given !== undefined) return given
  const schema = tryFindSchema(blockWord(resource), resource.type)
  const type = (schema && tryFindAttribute(schema, path)?.type) ?? parseType('string')
  return sampleOfType(type, stepsOf(path).findLast((step) => !step.isIndex)?.name ?? path, resource, around)
}

/** The argument itself, when the graph knows its value without asking an engine. */
function plainArgument(resource: Resource, path: string): unknown {
  if (path.includes('[') || path.includes('.')) return undefined
  const value = resource.args[path]
  return isPlain(value) ? value : undefined
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== null
  if (isReference(value) || isTemplate(value) || isJson(value)) return false
  return Object.values(value).every(isPlain)
}

function sampleOfType(type: AttributeType, name: string, resource: Resource, around: Surroundings): unknown {
  switch (type.kind) {
    case 'string':
    case 'dynamic':
      return sampleText(name, resource, around)
    case 'number':
      return 1
    case 'bool':
      return true
    case 'list':
    case 'set':
      return name === 'names' && resource.type === 'aws_availability_zones'
        ? ['a', 'b', 'c'].map((zone) => `${around.region}${zone}`)
        : [sampleOfType(type.item, name, resource, around)]
    case 'map':
      return {}
    case 'object':
      return Object.fromEntries(
        [...type.members].map(([key, member]) => [key, sampleOfType(member, key, resource, around)]),
      )
  }
}

/** Text in the form that the provider checks where the value is used: ARNs, addresses, JSON. */
function sampleText(name: string, resource: Resource, around: Surroundings): string {
  if (name === 'arn' || name.endsWith('_arn')) return sampleArn(resource, around)
  if (/(^|_)(url|issuer|endpoint)$/.test(name)) return `https://${dashed(resource.name)}.example.com`
  if (name.endsWith('json')) return '{}'
  return texts[name]?.(resource, around) ?? `mock-${dashed(resource.name)}`
}

const texts: Readonly<Record<string, ((resource: Resource, around: Surroundings) => string) | undefined>> = {
  account_id: (_, { account }) => account,
  region: (_, { region }) => region,
  resource_record_type: () => 'CNAME',
  partition: () => 'aws',
  dns_suffix: () => 'amazonaws.com',
  dns_name: (resource) => `${dashed(resource.name)}.example.com`,
  domain_name: (resource) => `${dashed(resource.name)}.example.com`,
  bucket_regional_domain_name: (resource, { region }) => `${dashed(resource.name)}.s3.${region}.amazonaws.com`,
  cidr_block: () => '10.0.0.0/16',
  data: () => 'bW9jaw==',
  name: (resource, { region }) => (resource.type === 'aws_region' ? region : `mock-${dashed(resource.name)}`),
  id: (resource) => `${dashed(shortType(resource))}-${dashed(resource.name)}`,
}

/** Services whose ARNs carry no region, and the one whose ARNs carry no account either. */
const globalServices: ReadonlySet<string> = new Set(['iam', 'cloudfront', 'route53', 's3'])

/** What stands in the ARN, where it is not the second word of the type. */
const arnServices: Readonly<Record<string, string | undefined>> = {
  db: 'rds',
  lb: 'elasticloadbalancing',
  vpc: 'ec2',
  subnet: 'ec2',
  security: 'ec2',
  launch: 'ec2',
}

function sampleArn(resource: Resource, { region, account }: Surroundings): string {
  const word = resource.type.split('_')[1] ?? ''
  const service = arnServices[word] ?? word
  const name = dashed(resource.name)
  if (service === 's3') return `arn:aws:s3:::${name}`
  const place = globalServices.has(service) ? '' : region
  return `arn:aws:${service}:${place}:${account}:${dashed(shortType(resource).replace(`${word}_`, ''))}/${name}`
}

function shortType(resource: Resource): string {
  return resource.type.replace(/^aws_/, '')
}

function dashed(name: string): string {
  return name.replaceAll('_', '-')
}
