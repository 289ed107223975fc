import { tryFindAttribute } from '#aws/schema/attribute-type.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'
import type { PlannedResource } from './planned-resource.ts'
import type { Source } from './source.ts'
import { valueAt } from './value-at.ts'

/** Whether a path ends like a name that AWS gives: `subnet_ids`, `role_arn`, `subnet_ids.0`. */
export function isName(path: string): boolean {
  return /(?:^|[._])(?:id|arn)s?(?:\.\d+)?$/.test(path)
}

/** `nat_gateway_id` is the id of an `aws_nat_gateway`. */
export function fits(path: string, { type, reference }: Source): boolean {
  return type === typeMeantBy(path) && path.includes(reference.attribute)
}

export function typeMeantBy(path: string): string {
  const leaf =
    path
      .replace(/\.\d+$/, '')
      .split('.')
      .at(-1) ?? ''
  return `aws_${leaf.replace(/_(?:id|arn)s?$/, '')}`
}

/** An attribute that holds a whole document, in contrast to one that stands in a document. */
export function isDocument(source: Source | undefined): source is Source {
  return source !== undefined && /(?:^|_)(?:json|policy)$/.test(source.reference.attribute)
}

/** What the schema says of an argument, or what it looks like where there is no schema. */
export interface Kind {
  readonly isList: boolean
  /** Text that holds a JSON document. */
  readonly json: boolean
}

export function attributeAt({ mode, type, values }: PlannedResource, path: string): Kind {
  const schema = tryFindSchema(mode === 'data' ? 'data' : 'resource', type)
  const found = schema && tryFindAttribute(schema, path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]'))
  const kind = found?.type.kind
  const isList = kind === undefined ? looksLikeList(path, valueAt(values, path)) : kind === 'list' || kind === 'set'
  return { isList, json: found?.attribute.json === true }
}

/** Of types whose schema we do not have. */
function looksLikeList(path: string, value: unknown): boolean {
  return Array.isArray(value) || /(?:^|[._])(?:id|arn|subnet|security_group)s$/.test(path)
}
