import { Environment, type ParseResult } from '@marcbachmann/cel-js'
import { type Finding, finding, joinPath } from './finding.ts'
import type { Schema, ValidationRule } from './schema-sources.ts'

/** What became of the CEL rules of an object. */
export interface RuleCount {
  readonly evaluated: number
  /** Rules about a change; there is no old object on creation. */
  readonly skipped: number
  /** Rules that our evaluator cannot run: neither passed nor failed. */
  readonly notRun: readonly RuleNotRun[]
}

export interface RuleNotRun {
  readonly path: string
  readonly rule: string
  readonly reason: string
}

export interface RuleVerdict extends RuleCount {
  readonly findings: readonly Finding[]
}

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
  enableOptionalTypes: true,
})
  .registerVariable('self', 'dyn')
  // Of the Kubernetes CEL library; the other functions that the rules in `conformance/data` call are built in.
  .registerFunction(
    'string.find(string): string',
    (text: string, pattern: string) => new RegExp(pattern).exec(text)?.[0] ?? '',
  )

const programs = new Map<string, ParseResult | string>()

/** Runs every `x-kubernetes-validations` rule of a schema on an object that the schema already accepts. */
export function evaluateRules(value: unknown, schema: Schema): RuleVerdict {
  const tally: Tally = { evaluated: 0, skipped: 0, notRun: [], findings: [] }
  visit(tally, value, schema, '')
  return tally
}

interface Tally {
  evaluated: number
  skipped: number
  readonly notRun: RuleNotRun[]
  readonly findings: Finding[]
}

function visit(tally: Tally, value: unknown, schema: Schema, path: string): void {
  if (value === undefined || value === null) return
  const rules = schema['x-kubernetes-validations']
  if (rules !== undefined) {
    const self = celValue(value, schema)
    for (const rule of rules) evaluate(tally, rule, self, path)
  }
  if (Array.isArray(value)) {
    const { items } = schema
    if (items !== undefined) value.forEach((item: unknown, index) => visit(tally, item, items, joinPath(path, index)))
  } else if (typeof value === 'object')
    for (const [name, one] of Object.entries(value)) {
      const part = schemaOfField(schema, name)
      if (part !== undefined) visit(tally, one, part, joinPath(path, name))
    }
}

function evaluate(tally: Tally, { rule, message }: ValidationRule, self: unknown, path: string): void {
  if (/\boldSelf\b/.test(rule)) {
    tally.skipped += 1
    return
  }
  const program = programOf(rule)
  if (typeof program === 'string') {
    tally.notRun.push({ path, rule, reason: program })
    return
  }
  try {
    const result: unknown = program({ self })
    if (typeof result !== 'boolean') throw new TypeError(`the result is not a boolean: ${String(result)}`)
    tally.evaluated += 1
    if (!result) tally.findings.push(finding('cel', path, message ?? `failed rule: ${rule}`))
  } catch (error) {
    tally.notRun.push({ path, rule, reason: firstLine(error) })
  }
}

/** Why our evaluator cannot run a rule at all; nothing when it can. */
export function whyNotRunnable(rule: string): string | undefined {
  const program = programOf(rule)
  return typeof program === 'string' ? program : undefined
}

/** The rule compiled, or why it cannot be. */
function programOf(rule: string): ParseResult | string {
  const known = programs.get(rule)
  if (known !== undefined) return known
  const program = compile(rule)
  programs.set(rule, program)
  return program
}

function compile(rule: string): ParseResult | string {
  try {
    const program = environment.parse(hasOfItem(rule))
    const check = program.check()
    return check.valid ? program : firstLine(check.error)
  } catch (error) {
    return firstLine(error)
  }
}

/** The evaluator refuses `has(a[0].b)`, which asks the same as `"b" in a[0]`. */
function hasOfItem(rule: string): string {
  return rule.replaceAll(/\bhas\(((?:\w+\.)*\w+\[\d+\](?:\.\w+|\[\d+\])*)\.(\w+)\)/g, '("$2" in $1)')
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n')[0] ?? text
}

/** A value as CEL sees it through its schema: integers are not doubles, times are not text, unknown fields do not exist. */
function celValue(value: unknown, schema: Schema): unknown {
  if (typeof value === 'number') return isInteger(value, schema) ? BigInt(value) : value
  if (typeof value === 'string') return schema.format === 'date-time' ? new Date(value) : value
  if (Array.isArray(value)) return value.map((item: unknown) => celValue(item, schema.items ?? {}))
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(value)) {
    const part = schemaOfField(schema, name)
    if (part === undefined) continue
    const isProperty = schema.properties?.[name] !== undefined
    result[isProperty ? escapeName(name) : name] = celValue(one, part)
  }
  return result
}

function isInteger(value: number, schema: Schema): boolean {
  return schema.type === 'integer' || (schema.type !== 'number' && Number.isInteger(value))
}

function schemaOfField(schema: Schema, name: string): Schema | undefined {
  const additional = schema.additionalProperties
  return schema.properties?.[name] ?? (typeof additional === 'object' ? additional : undefined)
}

const reservedWords = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
)

/** The names under which CEL of Kubernetes reaches fields that are no identifiers. */
function escapeName(name: string): string {
  if (reservedWords.has(name)) return `__${name}__`
  return name
    .replaceAll('__', '__underscores__')
    .replaceAll('.', '__dot__')
    .replaceAll('-', '__dash__')
    .replaceAll('/', '__slash__')
}
