import { z } from 'zod'
import { isSecretName, redactText } from '#logs/redaction.ts'
import { isMarkedSecret } from './fields.ts'
import type { Mistake } from './mistake.ts'
import { nearest } from './nearest.ts'

export type ConfigSchema = z.ZodObject

/** Checked values, or all mistakes at once. */
export type Checked<Values> =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** Checks what was read. `known` are the names that are set anywhere, for the hint at a misspelt one. */
export function checkConfig<Schema extends ConfigSchema>(
  schema: Schema,
  raw: Readonly<Record<string, string>>,
  known: readonly string[],
): Checked<z.infer<Schema>> {
  const result = schema.safeParse(raw)
  if (result.success) return { ok: true, values: result.data }
  const mistakes = result.error.issues.map((issue) => mistakeOf(schema, raw, known, issue))
  return { ok: false, mistakes: onePerName(mistakes) }
}

function mistakeOf(
  schema: ConfigSchema,
  raw: Readonly<Record<string, string>>,
  known: readonly string[],
  issue: z.core.$ZodIssue,
): Mistake {
  const name = String(issue.path[0] ?? '')
  const given = raw[name]
  const field: z.core.$ZodType | undefined = (schema.shape as z.core.$ZodShape)[name]
  if (given === undefined) return { name, problem: missing(name, known, description(field)) }
  return { name, given: shown(name, given, field), problem: `${possible(issue)}${description(field)}` }
}

function description(field: z.core.$ZodType | undefined): string {
  const text = field instanceof z.ZodType ? field.description : undefined
  return text === undefined ? '' : `: ${text}`
}

function missing(name: string, known: readonly string[], what: string): string {
  const similar = nearest(name, known)
  return `is missing${what}${similar === undefined ? '' : `; ${similar} is set, was ${name} meant?`}`
}

/** The value for the message; never a secret, and a URL only without its password. */
function shown(name: string, given: string, field: z.core.$ZodType | undefined): string {
  const secret = isSecretName(name) || (field !== undefined && isMarkedSecret(field))
  return secret ? '(secret)' : redactText(given)
}

/** What is possible, in words. */
function possible(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`
  return issue.message
}

function onePerName(mistakes: readonly Mistake[]): readonly Mistake[] {
  return [...new Map(mistakes.toReversed().map((mistake) => [mistake.name, mistake])).values()].toReversed()
}
