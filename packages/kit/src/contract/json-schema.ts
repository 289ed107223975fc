import { z } from 'zod'

export type JsonSchema = Readonly<Record<string, unknown>>

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1; `input` is what a caller may leave out, `output` what it gets. */
export function jsonSchemaOf(schema: z.ZodType, side: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: side,
    unrepresentable: side === 'input' ? 'any' : 'throw',
  })
  return rest
}
