import type { z } from 'zod'
import { ConfigError } from '#config/mistake.ts'

/** Feature flags of a service. Every one has a default, so that a flag that nobody sets is off. */
export type FlagSchema = z.ZodObject

/**
 * The flags that the environment sets: `newCheckout` is `FLAG_NEW_CHECKOUT`, its value is read as JSON, and as text
 * where it is none. A value of the wrong type is a mistake of the configuration.
 */
export function flagsFromEnvironment(
  schema: FlagSchema,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
  const set: Record<string, unknown> = {}
  for (const name of Object.keys(schema.shape)) {
    const text = env[variableOf(name)]
    if (text !== undefined && text !== '') set[name] = jsonOrText(text)
  }
  const { error } = schema.safeParse(set)
  if (error === undefined) return set
  throw new ConfigError(
    error.issues.map(({ path, message }) => {
      const variable = variableOf(String(path[0]))
      return { name: variable, given: env[variable], problem: message }
    }),
  )
}

function variableOf(name: string): string {
  return `FLAG_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
