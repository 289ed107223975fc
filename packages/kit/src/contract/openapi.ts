import { Problem, PROBLEM_MEDIA_TYPE } from '#errors/problem.ts'
import type { Contract } from './contract.ts'
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts'
import { operationOf } from './openapi-operation.ts'

/** An OpenAPI 3.1 document. Plain data: written to `/openapi.json` as it is. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly tags: readonly { readonly name: string }[]
  /** By address, then by method. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly responses: Readonly<Record<string, unknown>>
  }
}

export function openApi(contract: Contract): OpenApiDocument {
  const { title, version, description } = contract
  const routes = Object.entries(contract.routes)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, route] of routes) {
    const address = route.path.replaceAll(/:([^/]+)/g, '{$1}')
    const operations = (paths[address] ??= {})
    operations[route.method.toLowerCase()] = operationOf(name, route, contract.problems)
  }
  const tags = [...new Set(routes.flatMap(([, { tag }]) => (tag === undefined ? [] : [tag])))].toSorted()
  return {
    openapi: '3.1.0',
    info: { title, version, ...(description !== undefined && { description }) },
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(Problem, 'output') },
      responses: {
        Problem: {
          description: 'Any other problem',
          content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}
