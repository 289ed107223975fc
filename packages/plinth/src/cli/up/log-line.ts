import type { Paint } from '../shell.ts'

/** Numbers of pino (pino documentation, levels). */
const levels: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
}

/** Fields that every line of a service has, and that tell a person nothing here. */
const usual = new Set(['level', 'time', 'pid', 'hostname', 'name', 'service', 'msg', 'v', 'version', 'stack'])

/** A line of a log for reading: JSON becomes level, message and what is special about it; other text stays. */
export function shortened(line: string, paint: Paint): string {
  const entry = entryIn(line)
  if (entry === undefined) return line
  const level = typeof entry.level === 'number' ? (levels[entry.level] ?? String(entry.level)) : String(entry.level)
  const colors: Readonly<Record<string, (text: string) => string>> = {
    warn: paint.yellow,
    error: paint.red,
    fatal: paint.red,
  }
  const color = colors[level] ?? paint.dim
  const fields = Object.entries(entry)
    .filter(([name, value]) => !usual.has(name) && value !== undefined && value !== null)
    .map(([name, value]) => paint.dim(`${name}=${short(value)}`))
  const stack = stackOf(entry)
  return [color(level.padEnd(5)), textOf(entry['msg']), ...fields].join(' ').trimEnd() + stack
}

type Entry = Readonly<Record<string, unknown>> & { readonly level: unknown }

function entryIn(line: string): Entry | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const value = JSON.parse(line) as unknown
    return typeof value === 'object' && value !== null && 'level' in value ? value : undefined
  } catch {
    return undefined
  }
}

function textOf(message: unknown): string {
  return typeof message === 'string' ? message : ''
}

const longest = 120

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(withoutStack(value)) ?? '')
  return text.length > longest ? `${text.slice(0, longest - 3)}...` : text
}

function withoutStack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('stack' in value)) return value
  const { stack: _, ...rest } = value
  return rest
}

/** A stack is read line by line, below what went wrong. */
function stackOf(entry: Entry): string {
  const found = [entry, entry['err'], entry['error']].find(
    (value): value is { readonly stack: string } =>
      typeof value === 'object' && value !== null && 'stack' in value && typeof value.stack === 'string',
  )
  return found === undefined ? '' : `\n${found.stack.replaceAll(/^/gm, '    ')}`
}
