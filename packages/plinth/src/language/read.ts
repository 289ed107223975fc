import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import { setting } from '#graph/value.ts'
import { isDeclared } from './declared.ts'
import type { Field, Fields, Resolved, Shape } from './field.ts'
import { at, inside, isGroup, keysOf, type Located } from './located.ts'
import { nearest } from './nearest.ts'
import { show } from './show.ts'

/** Reads a group of fields: defaults filled in, every leaf a setting, every mistake a diagnostic. */
export function read<F extends Fields>(
  fields: F,
  given: Located,
  where: string,
  report: (diagnostic: Diagnostic) => void,
): Resolved<F> {
  if (inside(given.value) !== undefined) return readGroup(fields, given, where, report) as Resolved<F>
  refuse({ type: 'group', fields }, given, report)
  // One mistake is one finding: what such a value cannot have is not missed as well.
  return readGroup(fields, { value: {}, path: given.path }, where, () => undefined) as Resolved<F>
}

type Report = (diagnostic: Diagnostic) => void

function readGroup(fields: Fields, given: Located, where: string, report: Report): unknown {
  for (const key of keysOf(given)) {
    if (Object.hasOwn(fields, key)) continue
    const known = Object.keys(fields).sort()
    report(
      diagnose(
        'language/unknown-key',
        { where, given: key, known, nearest: nearest(key, known) },
        {
          path: at(given, key)?.path ?? [...given.path, key],
        },
      ),
    )
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, readField(field, at(given, key), given, key, where, report)]),
  )
}

function readField(
  field: Field<unknown>,
  value: Located | undefined,
  parent: Located,
  key: string,
  where: string,
  report: Report,
): unknown {
  const path = [...parent.path, key]
  const { shape } = field
  if (shape.type === 'either' && shape.shapes.length === 0) return undefined
  if (value === undefined) {
    if (shape.type === 'group') return readGroup(shape.fields, { value: {}, path }, `${where} ${key}`, report)
    if (field.fallback !== undefined) {
      return setting(field.fallback.value, { from: 'default', path, reason: field.fallback.reason })
    }
    if (field.required) {
      report(diagnose('language/missing-key', { where, key, expected: expectedBy(shape) }, { path: parent.path }))
    }
    return undefined
  }
  return readShape(shape, value, `${where} ${key}`, report, field)
}

function readShape(shape: Shape, given: Located, where: string, report: Report, field?: Field<unknown>): unknown {
  const { value, path } = given
  const nested = nestedFields(shape)
  if (nested !== undefined && shape.type !== 'table' && shape.type !== 'list') {
    if (inside(value) === undefined) return refuse(shape, given, report)
    return readGroup(nested, given, where, report)
  }
  if (shape.type === 'table' && nested !== undefined) {
    if (!isGroup(value)) return refuse(shape, given, report)
    return Object.fromEntries(
      keysOf(given).map((key) => {
        if (!shape.key.pattern.test(key)) {
          report(diagnose('language/bad-name', { given: key, expected: shape.key.expected }, { path: [...path, key] }))
        }
        return [key, readShape(shape.of, at(given, key) as Located, `${where} '${key}'`, report)]
      }),
    )
  }
  if (shape.type === 'list' && nested !== undefined) {
    if (!Array.isArray(value) || !fitsLength(value, shape)) return refuse(shape, given, report)
    // Spread, because a hole in a list is a missing item.
    return [...(value as readonly unknown[])].map((item, i) =>
      readShape(shape.of, { value: item, path: [...path, String(i)] }, `${where} ${i + 1}`, report),
    )
  }
  const plain = plainOf(value)
  if (checkLeaf(shape, { value: plain, path }, report)) return setting(plain, { from: 'declared', path })
  // Reported, so nothing is made of it; a value of the right shape lets reading go on to the next mistake.
  const fallback = field?.fallback
  return fallback === undefined
    ? undefined
    : setting(fallback.value, { from: 'default', path, reason: fallback.reason })
}

function nestedFields(shape: Shape): Fields | undefined {
  if (shape.type === 'group') return shape.fields
  if (shape.type === 'table' || shape.type === 'list') return nestedFields(shape.of)
  if (shape.type === 'either' && shape.shapes.length === 1) return nestedFields(shape.shapes[0] as Shape)
  return undefined
}

/** A merged dictionary read back as a plain object. */
function plainOf(value: unknown): unknown {
  if (!isGroup(value) || isDeclared(value)) return value
  const located = { value, path: [] }
  return Object.fromEntries(keysOf(located).map((key) => [key, at(located, key)?.value]))
}

/** Whether a leaf fits; reports what does not, at the innermost place. */
function checkLeaf(shape: Shape, given: Located, report: Report): boolean {
  const { value, path } = given
  switch (shape.type) {
    case 'text':
      return (typeof value === 'string' && (shape.pattern?.test(value) ?? true)) || refuse(shape, given, report)
    case 'integer': {
      const fits = Number.isInteger(value) && (value as number) >= shape.minimum && (value as number) <= shape.maximum
      return fits || refuse(shape, given, report)
    }
    case 'flag':
      return (typeof value === 'boolean' && value === (shape.only ?? value)) || refuse(shape, given, report)
    case 'choice':
      if (typeof value !== 'string') return refuse(shape, given, report)
      if (shape.values.includes(value)) return true
      report(
        diagnose(
          'language/unknown-choice',
          { given: value, known: shape.values, nearest: nearest(value, shape.values) },
          { path },
        ),
      )
      return false
    case 'list':
      if (!Array.isArray(value) || !fitsLength(value, shape)) return refuse(shape, given, report)
      // Spread, because a hole in a list is a missing item.
      return [...(value as readonly unknown[])]
        .map((item, i) => checkLeaf(shape.of, { value: item, path: [...path, String(i)] }, report))
        .every(Boolean)
    case 'table':
      if (!isGroup(value)) return refuse(shape, given, report)
      return Object.entries(value)
        .map(([key, item]) => {
          const named = shape.key.pattern.test(key)
          if (!named)
            report(
              diagnose('language/bad-name', { given: key, expected: shape.key.expected }, { path: [...path, key] }),
            )
          return checkLeaf(shape.of, { value: item, path: [...path, key] }, report) && named
        })
        .every(Boolean)
    case 'link':
      return (isDeclared(value) && shape.kinds.includes(value.kind)) || refuse(shape, given, report)
    case 'either':
      return shape.shapes.some((option) => checkLeaf(option, given, () => undefined)) || refuse(shape, given, report)
    case 'group':
      return isGroup(value) || refuse(shape, given, report)
  }
}

function refuse(shape: Shape, { value, path }: Located, report: Report): false {
  report(diagnose('language/wrong-value', { given: show(value), expected: expectedBy(shape) }, { path }))
  return false
}

/** What would have fitted, as the end of "write ...". */
function expectedBy(shape: Shape): string {
  switch (shape.type) {
    case 'text':
      return shape.expected
    case 'integer':
      return `a whole number from ${shape.minimum} to ${shape.maximum} (${shape.unit})`
    case 'flag':
      return shape.only === undefined ? 'true or false' : `${shape.only}, or leave it out`
    case 'choice':
      return `one of ${shape.values.map((value) => `'${value}'`).join(', ')}`
    case 'list':
      return `a list${lengthOf(shape)}, each ${expectedBy(shape.of)}`
    case 'table':
      return `an object; its keys: ${shape.key.expected}`
    case 'group':
      return `an object with ${Object.keys(shape.fields).join(', ')}`
    case 'link':
      return `a ${shape.kinds.join(' or a ')} of this file`
    case 'either':
      return shape.shapes.map(expectedBy).join(', or ')
  }
}

interface Length {
  readonly minimum: number
  readonly maximum: number
}

function fitsLength({ length }: readonly unknown[], { minimum, maximum }: Length): boolean {
  return length >= minimum && length <= maximum
}

function lengthOf({ minimum, maximum }: Length): string {
  if (maximum < Infinity) return ` of ${minimum} to ${maximum}`
  return minimum > 0 ? ` of at least ${minimum}` : ''
}
