import { describe, expect, test } from 'vitest'
import { bookshop } from '#testing/bookshop.ts'
import { openApi } from './openapi.ts'

const document = openApi(bookshop)

describe('behaviour 11: the OpenAPI document is made from the schemas that validate', () => {
  test('each route is an operation at its address', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(operations.toSorted()).toEqual(
      Object.values(bookshop.routes)
        .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
        .toSorted(),
    )
  })

  test('a route in full', () => {
    expect(document.paths['/api/books']?.['post']).toEqual({
      operationId: 'addBook',
      summary: 'Add a book',
      tags: ['books'],
      parameters: [{ name: 'idempotency-key', in: 'header', required: true, schema: { type: 'string' } }],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                title: { type: 'string', minLength: 1, maxLength: 100 },
                pages: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
              },
              required: ['title', 'pages'],
            },
          },
        },
      },
      responses: {
        201: {
          description: 'Success',
          content: { 'application/json': { schema: expect.objectContaining({ type: 'object' }) as unknown } },
        },
        409: {
          description: 'The shelf is full',
          content: {
            'application/problem+json': {
              schema: {
                allOf: [
                  { $ref: '#/components/schemas/Problem' },
                  { type: 'object', properties: { code: { enum: ['books/too-many'] } } },
                ],
              },
            },
          },
        },
        default: { $ref: '#/components/responses/Problem' },
      },
      'x-access': 'book:write',
    })
  })

  test('parameters of the query say which may be left out', () => {
    const operation = document.paths['/api/books']?.['get'] as { readonly parameters: readonly unknown[] } | undefined
    expect(operation?.parameters).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
    })
  })

  test('each reference leads somewhere, and the document is plain JSON', () => {
    const text = JSON.stringify(document)
    expect(JSON.parse(text)).toEqual(document)
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(0)
    for (const [, kind = '', name = ''] of references) {
      expect(document.components[kind as keyof typeof document.components]).toHaveProperty(name)
    }
  })

  test('the same contract gives the same bytes', () => {
    expect(JSON.stringify(openApi(bookshop))).toBe(JSON.stringify(document))
  })
})
