import { hidden, isSecretName } from './redaction.ts'

/** Deep enough for what people log on purpose; what is deeper is a whole object that got in by accident. */
const maxDepth = 5
const maxItems = 50

/** Bodies hold personal data, and a log is kept longer than they should be. */
const bodyNames = new Set(['body', 'rawBody', 'requestBody', 'responseBody'])

/** The fields of a line as they may be written: secrets and bodies out, errors reduced to what helps. */
export function loggableFields(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, loggableField(name, value, 1)]))
}

function loggableField(name: string, value: unknown, depth: number): unknown {
  if (value === undefined || value === null) return value
  if (isSecretName(name)) return hidden
  if (bodyNames.has(name)) return '[body]'
  return loggable(value, depth)
}

function loggable(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Error) return loggableError(value, depth)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof URL) return value.href
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (depth > maxDepth) return '[deeper]'
  if (value instanceof Map) return loggable(Object.fromEntries(value), depth)
  if (value instanceof Set) return loggable([...value], depth)
  if (Array.isArray(value)) return loggableList(value, depth)
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, loggableField(name, held, depth + 1)]))
}

function loggableList(list: readonly unknown[], depth: number): readonly unknown[] {
  const shown = list.slice(0, maxItems).map((item) => loggable(item, depth + 1))
  return list.length > maxItems ? [...shown, `[${list.length - maxItems} more]`] : shown
}

/**
 * Type, code, message, stack and cause. Other properties stay out: drivers hang statements, parameters and whole
 * requests on their errors.
 */
function loggableError(error: Error, depth: number): Record<string, unknown> {
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : null
  return {
    type: error.name,
    ...(code === null ? {} : { code }),
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined || depth >= maxDepth ? {} : { cause: loggable(error.cause, depth + 1) }),
    ...(error instanceof AggregateError ? { errors: loggable(error.errors, depth + 1) } : {}),
  }
}
