import type { AttributeSchema, BlockSchema, NestedBlockSchema } from './block-schema.ts'

/** A type of Terraform as a tree. */
export type AttributeType =
  | { readonly kind: 'string' | 'number' | 'bool' | 'dynamic' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly item: AttributeType }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, AttributeType> }

/** What stands at a path such as `identity[0].oidc[0].issuer`. */
export interface FoundAttribute {
  readonly attribute: AttributeSchema
  /** Type of the value at the end of the path. */
  readonly type: AttributeType
  /** Places in the path, as lengths from its start, that hold a set although an index follows. */
  readonly indexedSets: readonly number[]
}

/** One step of an attribute path, with the length of the path up to its end. */
interface Step {
  readonly name: string
  readonly isIndex: boolean
  readonly end: number
}

const steps = /\.?([A-Za-z_][\w-]*)|\[(\d+|"[^"]*")\]/g

/** The steps of `identity[0].oidc[0].issuer`: names and indexes. */
export function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(steps)].map((match) => ({
    name: match[1] ?? match[2] ?? '',
    isIndex: match[1] === undefined,
    end: match.index + match[0].length,
  }))
}

/** Looks an attribute path up; undefined when the schema has no such attribute. */
export function tryFindAttribute(schema: BlockSchema, path: string): FoundAttribute | undefined {
  const indexedSets: number[] = []
  const all = stepsOf(path)
  let block: BlockSchema = schema
  for (let i = 0; i < all.length; i++) {
    const step = all[i]
    if (step === undefined || step.isIndex) return undefined
    const attribute = block.attributes.get(step.name)
    if (attribute !== undefined) {
      const type = typeAt(parseType(attribute.type), all.slice(i + 1), step.end, indexedSets)
      return type && { attribute, type, indexedSets }
    }
    const nested: NestedBlockSchema | undefined = block.blocks.get(step.name)
    if (nested === undefined) return undefined
    if (all[i + 1]?.isIndex === true) {
      if (nested.nesting === 'set') indexedSets.push(step.end)
      i++
    }
    block = nested
  }
  return undefined
}

function typeAt(
  type: AttributeType,
  rest: readonly Step[],
  end: number,
  indexedSets: number[],
): AttributeType | undefined {
  const [step, ...later] = rest
  if (step === undefined) return type
  if (type.kind === 'object') {
    const member = type.members.get(step.name)
    return member && typeAt(member, later, step.end, indexedSets)
  }
  if (type.kind === 'dynamic') return type
  if (!('item' in type)) return undefined
  if (type.kind === 'set') indexedSets.push(end)
  return typeAt(type.item, later, step.end, indexedSets)
}

const parsed = new Map<string, AttributeType>()

/** Reads `set(string)`, `list(object({data=string}))`. */
export function parseType(text: string): AttributeType {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const type = parse(text)
  parsed.set(text, type)
  return type
}

function parse(text: string): AttributeType {
  const open = text.indexOf('(')
  if (open === -1) return { kind: text as 'string' | 'number' | 'bool' | 'dynamic' }
  const kind = text.slice(0, open)
  const inner = text.slice(open + 1, -1)
  if (kind !== 'object') return { kind: kind as 'list' | 'set' | 'map', item: parse(inner) }
  const members = splitMembers(inner.slice(1, -1)).map((member): [string, AttributeType] => {
    const equals = member.indexOf('=')
    return [member.slice(0, equals), parse(member.slice(equals + 1))]
  })
  return { kind: 'object', members: new Map(members) }
}

/** Splits `a=string,b=list(object({c=string,d=bool}))` at the commas outside of brackets. */
function splitMembers(text: string): readonly string[] {
  const members: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')') depth--
    else if (text[i] === ',' && depth === 0) {
      members.push(text.slice(start, i))
      start = i + 1
    }
  }
  return text === '' ? [] : [...members, text.slice(start)]
}
