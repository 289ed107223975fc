import { z } from 'zod'
import type { ProblemCatalogue } from '#errors/catalogue.ts'
import { isSchema } from './body.ts'
import type { ContractDefinition, RouteTable } from './definition.ts'
import { pathNames } from './path.ts'
import type { RouteDefinition } from './route.ts'

type Check = (route: RouteDefinition, problems: ProblemCatalogue) => readonly string[]

const checks: readonly Check[] = [paramsMatchPath, answersAreSuccesses, errorsAreKnown, readsHaveNoBody, answersAreJson]

/** What contradicts itself in a contract, one sentence each. */
export function contractMistakes(
  { routes }: ContractDefinition<RouteTable, ProblemCatalogue>,
  problems: ProblemCatalogue,
): readonly string[] {
  const found = Object.entries(routes).flatMap(([name, route]) =>
    checks.flatMap((check) => check(route, problems)).map((mistake) => `${name}: ${mistake}`),
  )
  return [...found, ...sharedAddresses(routes)]
}

function sharedAddresses(routes: RouteTable): readonly string[] {
  const owners = new Map<string, string>()
  const mistakes: string[] = []
  for (const [name, { method, path }] of Object.entries(routes)) {
    const address = `${method} ${path.replaceAll(/:[^/]+/g, ':')}`
    const owner = owners.get(address)
    if (owner !== undefined) mistakes.push(`${name}: ${method} ${path} belongs to ${owner} already`)
    owners.set(address, name)
  }
  return mistakes
}

function paramsMatchPath({ path, params }: RouteDefinition): readonly string[] {
  if (params === undefined) return []
  const declared = Object.keys(params.shape).toSorted().join(', ')
  const named = pathNames(path).toSorted().join(', ')
  return declared === named ? [] : [`params are (${declared}), but the path ${path} names (${named})`]
}

function answersAreSuccesses({ answers }: RouteDefinition): readonly string[] {
  const statuses = Object.keys(answers).map(Number)
  if (statuses.length === 0) return ['answers is empty: name at least one status']
  return statuses
    .filter((status) => status < 200 || status > 399)
    .map((status) => `answers has ${status}; what is refused is a problem: list its code in errors`)
}

function errorsAreKnown({ errors = [] }: RouteDefinition, problems: ProblemCatalogue): readonly string[] {
  return errors
    .filter((code) => !Object.hasOwn(problems, code))
    .map((code) => `errors has '${code}', which the errors of the contract do not define`)
}

function readsHaveNoBody({ method, body }: RouteDefinition): readonly string[] {
  return method === 'GET' && body !== undefined ? ['GET has no body; use query'] : []
}

/** A schema that transforms has no JSON Schema, and server and client would disagree about its type. */
function answersAreJson({ answers }: RouteDefinition): readonly string[] {
  return Object.entries(answers).flatMap(([status, body]) => {
    if (!isSchema(body)) return []
    try {
      z.toJSONSchema(body, { io: 'output' })
      return []
    } catch (error) {
      return [`answer ${status} cannot travel as JSON: ${error instanceof Error ? error.message : String(error)}`]
    }
  })
}
