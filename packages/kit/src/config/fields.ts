import { z } from 'zod'

/**
 * Fields of a configuration: each reads the text of one variable. Text is never coerced silently: `DRAIN_WAIT_MS=5s`
 * is a mistake and not NaN, `READ_ONLY=no` is a mistake and not true.
 */
const digits = z.string().regex(/^-?\d+$/, 'must be a whole number')

export interface Range {
  readonly min: number
  readonly max: number
}

/** A whole number within a range. */
export function whole({ min, max }: Range) {
  return digits.transform(Number).pipe(z.number().min(min).max(max))
}

/** A TCP port; 0 takes any free one. */
export function port() {
  return whole({ min: 0, max: 65_535 })
}

/** Milliseconds; an hour at most, so that a value in microseconds is noticed. */
export function milliseconds({ min = 0, max = 3_600_000 }: Partial<Range> = {}) {
  return whole({ min, max })
}

/** `true` or `false`. */
export function flag() {
  return z.enum(['true', 'false']).transform((text) => text === 'true')
}

/** From 0 to 1. */
export function ratio() {
  return z
    .string()
    .regex(/^(?:0|1|[01]?\.\d+)$/, 'must be a number from 0 to 1')
    .transform(Number)
    .pipe(z.number().min(0).max(1))
}

/** A URL with one of the schemes, without its colon: `url('postgres', 'postgresql')`. */
export function url(...schemes: readonly string[]) {
  return z.url({
    protocol: new RegExp(`^(?:${schemes.join('|')})$`),
    error: `must be a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  })
}

/** Items between commas, without the spaces around them. */
export function list() {
  return z.string().transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  )
}

const secrets = z.registry<{ readonly secret: true }>()

/** Marks a field whose value is never shown, also not in the list of mistakes. */
export function secret<Schema extends z.ZodType>(schema: Schema): Schema {
  secrets.add<z.ZodType>(schema, { secret: true })
  return schema
}

/** Whether the field was marked, also inside `.optional()` and `.default()` and before `.describe()`. */
export function isMarkedSecret(schema: z.core.$ZodType): boolean {
  if (secrets.get(schema)) return true
  const { def } = schema._zod
  return 'innerType' in def && def.innerType instanceof z.core.$ZodType && isMarkedSecret(def.innerType)
}
