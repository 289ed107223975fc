import { z } from 'zod'

/** Turns the texts of a query, of path parameters or of headers into the values that a schema asks for. */
export type FromText = (texts: Readonly<Record<string, unknown>>) => Record<string, unknown>

type Convert = (text: unknown) => unknown

interface JsonShape {
  readonly type?: string | readonly string[]
  readonly items?: JsonShape
  readonly anyOf?: readonly JsonShape[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
}

/** A number as a program writes it. `1e3`, `0x10`, ` 1` and the empty text stay text, and the schema refuses them. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

const converts: Readonly<Record<string, Convert>> = {
  integer: (text) => (typeof text === 'string' && plainNumber.test(text) ? Number(text) : text),
  number: (text) => (typeof text === 'string' && plainNumber.test(text) ? Number(text) : text),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : text),
}

/** Compiled once per route. What has no conversion is handed to the schema as it came. */
export function fromTextOf(schema: z.ZodObject): FromText {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const conversions = Object.entries(properties).flatMap(([name, shape]) => {
    const convert = convertOf(shape as JsonShape)
    return convert === undefined ? [] : [{ name, convert }]
  })
  return (texts) => {
    const values: Record<string, unknown> = { ...texts }
    for (const { name, convert } of conversions) {
      if (values[name] !== undefined) values[name] = convert(values[name])
    }
    return values
  }
}

function convertOf(shape: JsonShape): Convert | undefined {
  if (shape.type === 'array') return listOf(convertOf(shape.items ?? {}))
  const types = typesOf(shape)
  const found = ['integer', 'number', 'boolean'].find((type) => types.includes(type))
  return found === undefined ? undefined : converts[found]
}

function typesOf({ type, anyOf = [], const: only, enum: some = [] }: JsonShape): readonly string[] {
  const named = type === undefined ? [] : [type].flat()
  const literals = [only, ...some].filter((value) => value !== undefined).map((value) => typeof value)
  return [...named, ...literals, ...anyOf.flatMap(typesOf)]
}

/** `?tag=a` and `?tag=a&tag=b` are both lists. */
function listOf(convert: Convert = (text) => text): Convert {
  return (texts) => (Array.isArray(texts) ? texts : [texts]).map(convert)
}

/** The other direction, for clients: lists repeat the name, absent values are left out. */
export function queryText(values: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
