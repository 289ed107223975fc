import { isRecord } from './plan-format.ts'

/** Says where the members that we read are not what they should be; undefined when all of them are. */
type Check = (value: unknown, path: string) => string | undefined

/** The first place at which JSON does not have the shape of a plan. */
export function shapeProblem(json: unknown): string | undefined {
  return plan(json, 'the plan')
}

const text: Check = (value, path) => (typeof value === 'string' ? undefined : `${path} should be text`)
const index: Check = (value, path) => (typeof value === 'number' ? undefined : text(value, path))

function optional(check: Check): Check {
  return (value, path) => (value === undefined ? undefined : check(value, path))
}

function firstOf<T>(items: Iterable<T>, check: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const problem = check(item)
    if (problem !== undefined) return problem
  }
  return undefined
}

function list(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path} should be a list`
    return firstOf(value.entries(), ([i, item]: [number, unknown]) => check(item, `${path}[${i}]`))
  }
}

function dictionary(check: Check): Check {
  return (value, path) => {
    if (!isRecord(value)) return `${path} should be an object`
    return firstOf(Object.entries(value), ([key, item]) => check(item, `${path}.${key}`))
  }
}

function object(members: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (!isRecord(value)) return `${path} should be an object`
    return firstOf(Object.entries(members), ([key, check]) => check(value[key], `${path}.${key}`))
  }
}

const anything: Check = () => undefined

/** Expressions stand at any depth of nested blocks; what looks like one must have references that are texts. */
const expressions: Check = (value, path) => {
  if (Array.isArray(value)) return list(expressions)(value, path)
  if (!isRecord(value)) return undefined
  return firstOf(Object.entries(value), ([key, item]) => {
    return key === 'references' ? optional(list(text))(item, `${path}.references`) : expressions(item, `${path}.${key}`)
  })
}

const place = { address: text, type: text, name: text, mode: optional(text), index: optional(index) }

const change = object({
  ...place,
  module_address: optional(text),
  previous_address: optional(text),
  change: optional(object({ actions: optional(list(text)) })),
})

const stateModule: Check = (value, path) =>
  object({
    address: optional(text),
    resources: optional(list(object(place))),
    child_modules: optional(list(stateModule)),
  })(value, path)

const configResource = object({
  address: text,
  provider_config_key: optional(text),
  expressions: optional(dictionary(expressions)),
  for_each_expression: optional(expressions),
  depends_on: optional(list(text)),
  provisioners: optional(list(object({ expressions: optional(dictionary(anything)) }))),
})

const configModule: Check = (value, path) =>
  object({
    resources: optional(list(configResource)),
    module_calls: optional(
      dictionary(
        object({
          expressions: optional(dictionary(expressions)),
          for_each_expression: optional(expressions),
          module: optional(configModule),
        }),
      ),
    ),
    outputs: optional(dictionary(object({ expression: optional(expressions) }))),
  })(value, path)

const plan = object({
  resource_changes: optional(list(change)),
  prior_state: optional(object({ values: optional(object({ root_module: optional(stateModule) })) })),
  configuration: optional(
    object({
      root_module: optional(configModule),
      provider_config: optional(
        dictionary(
          object({ name: optional(text), alias: optional(text), expressions: optional(dictionary(expressions)) }),
        ),
      ),
    }),
  ),
  variables: optional(dictionary(object({}))),
})
